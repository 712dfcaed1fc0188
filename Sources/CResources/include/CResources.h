#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// One file that is part of the binary.
struct isocost_resource {
    /// Path inside the repository's resource folders, for example `catalogue/gpus.csv`.
    const char *_Nonnull name;
    /// Contents, without a terminating zero.
    const unsigned char *_Nonnull bytes;
    /// Number of bytes.
    size_t length;
};

/// Number of embedded files.
size_t isocost_resource_count(void);

/// The file at `index`, which is below `isocost_resource_count()`.
struct isocost_resource isocost_resource_at(size_t index);

#endif
