// What Swift needs of ncurses and can't import itself: macros, globals, and the crash guard.
#ifndef CNCURSES_H
#define CNCURSES_H

// Debian's header is shared by both builds of ncurses; this chooses the wide-character functions.
// pkg-config would set it, but SwiftPM drops pkg-config's definitions.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "CrashGuard.h"
#include "CursesShims.h"
#include "TerminalDatabase.h"
#include "Waiting.h"

#endif
