#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#if defined(__APPLE__)
#include <sys/mount.h>
#include <sys/param.h>
#include <stdlib.h>
#endif
#include <unistd.h>

int kompassros_compare_names(const FTSENT **left, const FTSENT **right) {
  return strcmp((*left)->fts_name, (*right)->fts_name);
}

int kompassros_swap_folders(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#elif defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOSYS;
#endif
}

int kompassros_synchronize_file_system(int descriptor) {
#if defined(__linux__)
  return syncfs(descriptor) == 0 ? 0 : errno;
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}

int kompassros_is_mount_point(const char *path) {
#if defined(__APPLE__)
  char resolved[PATH_MAX];
  struct statfs volume;
  if (!realpath(path, resolved) || statfs(resolved, &volume) != 0) return 0;
  return strcmp(resolved, volume.f_mntonname) == 0;
#elif defined(STATX_ATTR_MOUNT_ROOT)
  struct statx status;
  if (statx(AT_FDCWD, path, 0, 0, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  (void)path;
  return 0;
#endif
}

void kompassros_give_back_memory(void) {
#if defined(__GLIBC__)
  // Any value that is set also ends the raising of both.
  mallopt(M_MMAP_THRESHOLD, 512 * 1024);
  mallopt(M_TRIM_THRESHOLD, 512 * 1024);
  malloc_trim(0);
#endif
}

// Standard error belongs to the whole process, so whoever comes first takes it away and whoever goes last gives it back.
static pthread_mutex_t errors_turn = PTHREAD_MUTEX_INITIALIZER;
static int errors_holders = 0;
static int errors_saved = -1;

void kompassros_hold_back_errors(void) {
  pthread_mutex_lock(&errors_turn);
  if (errors_holders++ == 0) {
    fflush(stderr);
    errors_saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    int nowhere = errors_saved < 0 ? -1 : open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
      dup2(nowhere, STDERR_FILENO);
      close(nowhere);
    }
  }
  pthread_mutex_unlock(&errors_turn);
}

void kompassros_let_errors_through(void) {
  pthread_mutex_lock(&errors_turn);
  if (--errors_holders == 0 && errors_saved >= 0) {
    fflush(stderr);
    dup2(errors_saved, STDERR_FILENO);
    close(errors_saved);
    errors_saved = -1;
  }
  pthread_mutex_unlock(&errors_turn);
}
