// Macros and globals of curses as functions and constants.
#ifndef CURSES_SHIMS_H
#define CURSES_SHIMS_H

#include <stdint.h>
#include <stdio.h>

// MARK: Globals, which Swift 6 refuses to read as shared mutable state

static inline WINDOW *_Nullable cn_screen(void) { return stdscr; }
static inline WINDOW *_Nullable cn_physical_screen(void) { return curscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_colour_pairs(void) { return COLOR_PAIRS; }
static inline FILE *_Nullable cn_stdin(void) { return stdin; }
static inline FILE *_Nullable cn_stdout(void) { return stdout; }

// MARK: Casts in macros, which Swift does not import

static const attr_t cn_bold = WA_BOLD;
static const attr_t cn_dim = WA_DIM;
static const attr_t cn_underline = WA_UNDERLINE;
static const attr_t cn_reverse = WA_REVERSE;
static const attr_t cn_italic = WA_ITALIC;

static const mmask_t cn_left_pressed = BUTTON1_PRESSED;
static const mmask_t cn_left_released = BUTTON1_RELEASED;
static const mmask_t cn_wheel_up = BUTTON4_PRESSED;
static const mmask_t cn_wheel_down = BUTTON5_PRESSED;
static const mmask_t cn_motion = REPORT_MOUSE_POSITION;

/// Code of the function key n, 0 to 63.
static inline int cn_function_key(int n) { return KEY_F(n); }

// MARK: Cells

/// Fills a cell; only the extended argument carries colour pairs above 255.
static inline void cn_set_cell(
    cchar_t *_Nonnull cell, uint32_t glyph, attr_t attributes, int pair) {
  const wchar_t text[2] = {(wchar_t)glyph, L'\0'};
  setcchar(cell, text, attributes, 0, &pair);
}

/// Glyph, attributes and colour pair of a cell of the virtual screen.
static inline uint32_t cn_cell_at(
    int row, int column, attr_t *_Nonnull attributes, int *_Nonnull pair) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  short narrow = 0;
  if (mvwin_wch(stdscr, row, column, &cell) == ERR) return 0;
  getcchar(&cell, text, attributes, &narrow, pair);
  return (uint32_t)text[0];
}

#endif
