// Waiting for input with no race against window-size and stop signals.
#ifndef WAITING_H
#define WAITING_H

#include <poll.h>

/// Holds WINCH and TSTP back until `cn_wait`; draw with `cn_update` meanwhile.
///
/// ncurses repaints inside its TSTP handler, which must not interrupt a drawing; a WINCH between
/// reading and waiting would otherwise be noticed only with the next key.
void cn_hold_signals(void);

/// Lets the held signals through again.
void cn_release_signals(void);

/// Waits like poll(2) with the held signals let through.
///
/// - Returns: number of ready descriptors, 0 after the timeout, -1 when a signal came.
int cn_wait(struct pollfd *_Nonnull descriptors, nfds_t count, int timeout_milliseconds);

/// Draws like doupdate(3) and keeps a TSTP that is held back.
///
/// doupdate ignores TSTP while it draws, upon which the kernel throws a pending one away: a ^Z pressed while the
/// program computes would be lost.
///
/// - Returns: result of doupdate.
int cn_update(void);

#endif
