// Restores the terminal on every way out that Swift code can't see.
//
// INT, TERM, HUP and QUIT restore and exit with 128 + signal. SEGV, ILL, TRAP, ABRT, BUS and FPE
// restore and go on to the action that was there before, so that Swift's backtrace prints onto
// the clean screen. What the program writes to stderr in the meantime is kept and shown after.
#ifndef CRASH_GUARD_H
#define CRASH_GUARD_H

#include <stdbool.h>
#include <stddef.h>

/// Remembers modes and signal actions, keeps stderr if it is a terminal, and takes the signals.
///
/// Call before ncurses starts, so that ncurses leaves INT and TERM alone.
/// - Returns: false if a guard is active already.
bool guard_begin(int output);

/// States the bytes that restore the terminal; at most 1,024 are kept.
void guard_set_restore(const char *_Nonnull bytes, size_t length);

/// States what is written when a signal ends the program: the bytes go into the file `draft`, which then takes
/// the name `path`.
///
/// The bytes are copied. Without any nothing is written.
void guard_set_last_words(
    const char *_Nonnull path, const char *_Nonnull draft, const char *_Nullable bytes,
    size_t length);

/// Says whether mouse reports that ncurses knows nothing of are on: they end while stopped.
///
/// The first call joins the stop action, which ncurses must have installed by then.
void guard_set_mouse_reports(bool on);

/// Gives signals, stderr and modes back after ncurses has restored the screen.
void guard_end(void);

#endif
