// Capabilities of the terminal opened last, and of the locale.
#ifndef TERMINAL_DATABASE_H
#define TERMINAL_DATABASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// String capability by its terminfo name, extended names included; null where it is absent.
const char *_Nullable cn_capability(const char *_Nonnull name);

/// Numeric capability by its terminfo name; negative where it is absent.
int cn_number(const char *_Nonnull name);

/// Sequence that moves the cursor; null where the terminal has none.
///
/// It stays valid until the next call.
const char *_Nullable cn_cursor_address(int row, int column);

/// Sequence of the extended capability `XM` that ends mouse reports; null where it is absent.
///
/// It stays valid until the next call.
const char *_Nullable cn_mouse_reports_off(void);

/// Whether the locale's charset is UTF-8.
bool cn_locale_is_utf8(void);

/// Columns that the locale gives to a character, -1 for what can't be shown.
int cn_width(uint32_t character);

#endif
