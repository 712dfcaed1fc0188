// Renames that Swift's C library module does not show.
#ifndef CFILES_H
#define CFILES_H

/// Exchanges two files in one step: each bears the other's name after it.
///
/// - Returns: 0, or -1 with `errno`; EINVAL and ENOSYS where the file system can't.
int isocost_exchange(const char *_Nonnull first, const char *_Nonnull second);

/// Renames a file to a name that nothing bears.
///
/// - Returns: 0, or -1 with `errno`: EEXIST where something bears the name, EINVAL and ENOSYS where the
///   file system can't.
int isocost_rename_to_free(const char *_Nonnull from, const char *_Nonnull to);

#endif
