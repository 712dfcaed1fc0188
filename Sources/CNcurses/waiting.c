#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "Waiting.h"

#include <ncurses.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <time.h>

// Mask of the thread before `cn_hold_signals`.
static sigset_t open_mask;
static bool is_holding;

void cn_hold_signals(void) {
  if (is_holding) return;
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGWINCH);
  sigaddset(&held, SIGTSTP);
  is_holding = pthread_sigmask(SIG_BLOCK, &held, &open_mask) == 0;
}

void cn_release_signals(void) {
  if (!is_holding) return;
  pthread_sigmask(SIG_SETMASK, &open_mask, NULL);
  is_holding = false;
}

int cn_wait(struct pollfd *descriptors, nfds_t count, int timeout_milliseconds) {
  const struct timespec limit = {
      .tv_sec = timeout_milliseconds / 1000,
      .tv_nsec = (timeout_milliseconds % 1000) * 1000000L,
  };
  return ppoll(
      descriptors, count, timeout_milliseconds < 0 ? NULL : &limit,
      is_holding ? &open_mask : NULL);
}

int cn_update(void) {
  sigset_t pending;
  const bool has_stop =
      is_holding && sigpending(&pending) == 0 && sigismember(&pending, SIGTSTP) == 1;
  const int result = doupdate();
  if (has_stop) raise(SIGTSTP);
  return result;
}
