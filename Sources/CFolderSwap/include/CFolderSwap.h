#ifndef KOMPASSROS_FOLDER_SWAP_H
#define KOMPASSROS_FOLDER_SWAP_H

/// Exchanges two folders of the same file system in one step, so that no moment exists at which either is missing.
///
/// Returns 0, or the `errno` of the failed call: EINVAL or ENOSYS where the file system or the kernel cannot.
int kompassros_swap_folders(const char *first, const char *second);

#endif
