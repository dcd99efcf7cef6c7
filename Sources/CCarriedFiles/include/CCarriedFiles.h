#ifndef KOMPASSROS_CARRIED_FILES_H
#define KOMPASSROS_CARRIED_FILES_H

#include <stddef.h>

/// A file that the program carries within itself.
struct kompassros_carried_file {
  /// The path from the root of the project: `templates/assets/site.css`.
  const char *path;
  /// What it holds; not ended by a NUL.
  const unsigned char *bytes;
  /// How many bytes.
  size_t count;
};

/// How many files are carried.
size_t kompassros_carried_count(void);

/// One of them, in the order of their paths.
struct kompassros_carried_file kompassros_carried(size_t place);

#endif
