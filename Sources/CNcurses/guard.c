#define _GNU_SOURCE
#include "CrashGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

enum {
  restore_capacity = 1024,
  // A handler must run after a stack overflow too; Swift's backtracer unwinds on it.
  alternate_stack_size = 64 * 1024,
  // A terminal that takes no bytes must not keep the program alive.
  patience_milliseconds = 1000,
};

static const int ending_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static const int crash_signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
// ncurses takes these when it starts and keeps them when it ends.
static const int curses_signals[] = {SIGTSTP, SIGWINCH};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// What is left behind when a signal ends the program.
struct last_words {
  char *path;
  char *draft;
  char *bytes;
  size_t length;
};

static const char reports_on[] = "\033[?1000;1002;1006h";
static const char reports_off[] = "\033[?1000;1002;1006l";

// All that the handlers may touch; they run at any instruction of the program.
static struct {
  atomic_bool armed;
  int output;
  bool has_modes;
  struct termios modes;
  // Two slots: a handler reads one while the program fills the other.
  char restore[2][restore_capacity];
  size_t length[2];
  atomic_int slot;
  // Two slots again.
  struct last_words words[2];
  atomic_int words_slot;
  // Where stderr leads, and what keeps it; -1 when stderr is left alone.
  int real_error;
  int kept_error;
  struct sigaction previous[NSIG];
  struct sigaction curses_stop;
  atomic_bool reports;
  atomic_bool stopped;
} guard = {.real_error = -1, .kept_error = -1};

static _Alignas(16) char alternate_stack[alternate_stack_size];

// MARK: Restoring, safe in signal handlers

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
    const int count = poll(&ready, 1, patience_milliseconds);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    const ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void give_error_back(void) {
  if (guard.kept_error < 0) return;
  const int kept = guard.kept_error;
  guard.kept_error = -1;
  dup2(guard.real_error, STDERR_FILENO);
  char chunk[512];
  off_t offset = 0;
  for (;;) {
    const ssize_t count = pread(kept, chunk, sizeof chunk, offset);
    if (count <= 0) break;
    write_all(STDERR_FILENO, chunk, (size_t)count);
    offset += count;
  }
  close(kept);
  close(guard.real_error);
}

// A shell that ends a stopped program has set its own modes by now.
static bool shell_owns_terminal(void) {
  return atomic_load(&guard.stopped) && tcgetpgrp(guard.output) != getpgrp();
}

// Goes on where the user stopped the output with ^S: the kernel does so when flow control ends.
static void let_output_through(void) {
  struct termios modes = guard.modes;
  modes.c_iflag &= ~(tcflag_t)IXON;
  if (guard.has_modes) tcsetattr(guard.output, TCSANOW, &modes);
}

static void restore_terminal(void) {
  if (!atomic_exchange(&guard.armed, false)) return;
  if (!shell_owns_terminal()) {
    let_output_through();
    const int slot = atomic_load(&guard.slot);
    write_all(guard.output, guard.restore[slot], guard.length[slot]);
    if (guard.has_modes) tcsetattr(guard.output, TCSANOW, &guard.modes);
  }
  give_error_back();
}

// The file appears whole or not at all.
static void speak_last_words(void) {
  const struct last_words *words = &guard.words[atomic_load(&guard.words_slot)];
  if (words->bytes == NULL) return;
  const int file = open(words->draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return;
  size_t done = 0;
  while (done < words->length) {
    const ssize_t count = write(file, words->bytes + done, words->length - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += (size_t)count;
  }
  const bool is_whole = done == words->length && fsync(file) == 0;
  close(file);
  if (!is_whole || rename(words->draft, words->path) != 0) unlink(words->draft);
}

// MARK: Handlers

static void handle_ending(int signal) {
  restore_terminal();
  speak_last_words();
  _exit(128 + signal);
}

static void handle_crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  speak_last_words();
  sigaction(signal, &guard.previous[signal], NULL);
  // A fault repeats on return, with its address, for the action before ours; what was sent must
  // be sent again. It arrives on return, because the signal is blocked here.
  const bool repeats = info->si_code > 0 && signal != SIGTRAP;
  if (!repeats) raise(signal);
}

static void handle_stop(int signal) {
  const int error = errno;
  const bool reports = atomic_load(&guard.reports);
  if (reports) write_all(guard.output, reports_off, sizeof reports_off - 1);
  atomic_store(&guard.stopped, true);
  guard.curses_stop.sa_handler(signal);
  atomic_store(&guard.stopped, false);
  if (reports) write_all(guard.output, reports_on, sizeof reports_on - 1);
  errno = error;
}

static void restore_at_exit(void) { restore_terminal(); }

// MARK: Taking and giving back

static void keep_error(void) {
  if (!isatty(STDERR_FILENO)) return;
  const int kept = memfd_create("stderr", MFD_CLOEXEC);
  if (kept < 0) return;
  guard.real_error = dup(STDERR_FILENO);
  if (guard.real_error < 0 || dup2(kept, STDERR_FILENO) < 0) {
    close(kept);
    return;
  }
  guard.kept_error = kept;
}

// A second stack only where Swift's backtracer has not made one.
static void provide_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  const stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(&stack, NULL);
}

static void take(int signal, struct sigaction action) {
  sigfillset(&action.sa_mask);
  action.sa_flags |= SA_ONSTACK;
  sigaction(signal, &action, &guard.previous[signal]);
}

// What the parent had ignored, as nohup(1) does, stays ignored.
static void take_ending(int signal) {
  sigaction(signal, NULL, &guard.previous[signal]);
  if (guard.previous[signal].sa_handler == SIG_IGN) return;
  take(signal, (struct sigaction){.sa_handler = handle_ending});
}

static void take_signals(void) {
  provide_stack();
  for (size_t i = 0; i < COUNT(ending_signals); i++) take_ending(ending_signals[i]);
  for (size_t i = 0; i < COUNT(crash_signals); i++) {
    take(crash_signals[i],
         (struct sigaction){.sa_sigaction = handle_crash, .sa_flags = SA_SIGINFO});
  }
  take(SIGPIPE, (struct sigaction){.sa_handler = SIG_IGN});
  for (size_t i = 0; i < COUNT(curses_signals); i++) {
    sigaction(curses_signals[i], NULL, &guard.previous[curses_signals[i]]);
  }
}

static void give_back(const int *signals, size_t count) {
  for (size_t i = 0; i < count; i++) sigaction(signals[i], &guard.previous[signals[i]], NULL);
}

static void give_signals_back(void) {
  give_back(ending_signals, COUNT(ending_signals));
  give_back(crash_signals, COUNT(crash_signals));
  give_back(curses_signals, COUNT(curses_signals));
  sigaction(SIGPIPE, &guard.previous[SIGPIPE], NULL);
}

bool guard_begin(int output) {
  static bool is_registered = false;
  if (atomic_load(&guard.armed)) return false;
  if (!is_registered) is_registered = atexit(restore_at_exit) == 0;
  guard.output = output;
  guard.has_modes = tcgetattr(output, &guard.modes) == 0;
  guard.length[0] = guard.length[1] = 0;
  guard.curses_stop.sa_handler = SIG_DFL;
  keep_error();
  atomic_store(&guard.armed, true);
  take_signals();
  return true;
}

void guard_set_restore(const char *bytes, size_t length) {
  const int next = 1 - atomic_load(&guard.slot);
  guard.length[next] = length < restore_capacity ? length : restore_capacity;
  memcpy(guard.restore[next], bytes, guard.length[next]);
  atomic_store(&guard.slot, next);
}

static void forget(struct last_words *words) {
  free(words->path);
  free(words->draft);
  free(words->bytes);
  *words = (struct last_words){0};
}

void guard_set_last_words(
    const char *path, const char *draft, const char *bytes, size_t length) {
  const int next = 1 - atomic_load(&guard.words_slot);
  struct last_words *words = &guard.words[next];
  forget(words);
  if (bytes != NULL) {
    *words = (struct last_words){strdup(path), strdup(draft), malloc(length), length};
    if (words->path == NULL || words->draft == NULL || words->bytes == NULL) forget(words);
    if (words->bytes != NULL) memcpy(words->bytes, bytes, length);
  }
  atomic_store(&guard.words_slot, next);
}

// Runs before the stop action of ncurses, once ncurses has installed it.
static void join_stop_action(void) {
  struct sigaction present;
  sigaction(SIGTSTP, NULL, &present);
  const bool is_default = present.sa_handler == SIG_DFL || present.sa_handler == SIG_IGN;
  if (is_default || present.sa_handler == handle_stop) return;
  guard.curses_stop = present;
  present.sa_handler = handle_stop;
  sigaction(SIGTSTP, &present, NULL);
}

void guard_set_mouse_reports(bool on) {
  join_stop_action();
  atomic_store(&guard.reports, on);
}

void guard_end(void) {
  if (!atomic_exchange(&guard.armed, false)) return;
  give_signals_back();
  atomic_store(&guard.reports, false);
  if (guard.has_modes) tcsetattr(guard.output, TCSANOW, &guard.modes);
  give_error_back();
}
