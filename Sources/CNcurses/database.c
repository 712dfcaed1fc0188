// In a file of its own because <term.h> defines macros named `lines`, `columns`, `tab`...
#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

const char *cn_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  // terminfo returns -1 for a name that is no string capability.
  return value == (const char *)-1 ? NULL : value;
}

int cn_number(const char *name) { return tigetnum((char *)name); }

const char *cn_cursor_address(int row, int column) {
  const char *format = cn_capability("cup");
  return format ? tiparm(format, row, column) : NULL;
}

const char *cn_mouse_reports_off(void) {
  const char *format = cn_capability("XM");
  return format ? tiparm(format, 0) : NULL;
}

bool cn_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cn_width(uint32_t character) { return wcwidth((wchar_t)character); }
