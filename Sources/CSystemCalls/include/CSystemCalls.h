#ifndef KOMPASSROS_SYSTEM_CALLS_H
#define KOMPASSROS_SYSTEM_CALLS_H

// fts: walks through a folder and all below it.
#include <sys/types.h>
#include <sys/stat.h>
#include <fts.h>

/// Calls to the operating system that Swift's own modules do not show.

/// Orders what fts finds in a folder by the bytes of the names.
int kompassros_compare_names(const FTSENT **left, const FTSENT **right);

/// Exchanges two folders of the same file system in one step, so that no moment exists at which either is missing.
///
/// Returns 0, or the `errno` of the failed call: EINVAL or ENOSYS where the file system or the kernel cannot.
int kompassros_swap_folders(const char *first, const char *second);

/// Waits until everything written to the file system that an open file lies on has reached the disk.
///
/// Returns 0, or the `errno` of the failed call.
int kompassros_synchronize_file_system(int descriptor);

/// Whether a file system, or a part of one, is mounted at a path, links followed.
///
/// Returns 1 when it is, 0 when it is not, when there is nothing, or when the system does not tell.
int kompassros_is_mount_point(const char *path);

/// Gives memory that is no longer used back to the system, and from now on pieces of half a megabyte and more at once: without this
/// the first large piece that is given back makes all smaller ones stay.
void kompassros_give_back_memory(void);

/// Lets nothing reach standard error until `kompassros_let_errors_through` has been called as often. Any thread may call it.
void kompassros_hold_back_errors(void);

/// Ends what `kompassros_hold_back_errors` began.
void kompassros_let_errors_through(void);

#endif
