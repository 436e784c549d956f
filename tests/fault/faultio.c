/*
 * Stands between a program and the C library, for the files of one folder: counts their input and output, lets the
 * call fail that it is told to, and writes down what was written and flushed. Preloaded (LD_PRELOAD); see shim.ts.
 *
 *   FAULTIO_UNDER    the folder; shared memory beside a database (-shm) is no file that must survive, and is let be
 *   FAULTIO_CONTROL  a file of seven 64-bit numbers that both sides see, `struct control`
 *   FAULTIO_TRACE    where to write down every change of a file, if anywhere
 *   FAULTIO_ACKS     a file: what is written to it is what the program has told others
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* Which calls a fault can meet: a full disk breaks no reading, and only a write can be cut short. */
enum { READING = 1, WRITING = 2, FLUSHING = 4, NAMING = 8 };

struct control {
  _Atomic int64_t kinds;  /* the calls that count, by the bits above; 0: none */
  _Atomic int64_t at;     /* the call that fails, from 1; 0: none */
  _Atomic int64_t sticky; /* whether all after it fail too */
  _Atomic int64_t error;  /* the errno it fails with; 0: a write is cut short instead; -1: the program is killed before it */
  _Atomic int64_t tracing;
  _Atomic int64_t calls;  /* counted by us */
  _Atomic int64_t failed; /* counted by us */
};

static struct control *control;
static const char *under, *acks;
static int trace = -1;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAULTIO_CONTROL");
  under = getenv("FAULTIO_UNDER");
  acks = getenv("FAULTIO_ACKS");
  if (path == NULL || under == NULL) return;
  int fd = REAL(open)(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) control = mapped;
  close(fd);
  const char *log = getenv("FAULTIO_TRACE");
  if (log != NULL) trace = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The folder itself, or a file in it that must survive. */
static int concerns(const char *path) {
  if (control == NULL) return 0;
  size_t length = strlen(path), folder = strlen(under);
  if (strncmp(path, under, folder) != 0 || (path[folder] != 0 && path[folder] != '/')) return 0;
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

/* The path of a descriptor, if it is one of ours. */
static int ours(int fd, char *path, size_t size) {
  char link[64];
  path[0] = 0;
  if (control == NULL) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return concerns(path);
}

/* Whether this call is to fail. */
static int fails(int kind) {
  if ((control->kinds & kind) == 0) return 0;
  int64_t call = atomic_fetch_add(&control->calls, 1) + 1, at = control->at;
  int hit = at > 0 && (control->sticky ? call >= at : call == at);
  if (hit) atomic_fetch_add(&control->failed, 1);
  if (hit && control->error == -1) kill(getpid(), SIGKILL);
  return hit;
}

struct __attribute__((packed)) record {
  char what;
  uint16_t path;
  uint64_t offset;
  uint32_t length;
};

static void put(const void *bytes, size_t length) {
  if (REAL(write)(trace, bytes, length) != (ssize_t)length) abort();
}

static void note(char what, const char *path, uint64_t offset, const void *bytes, size_t length) {
  if (trace < 0 || control == NULL || !control->tracing) return;
  struct record record = {what, (uint16_t)strlen(path), offset, (uint32_t)length};
  put(&record, sizeof record);
  put(path, strlen(path));
  if (length > 0) put(bytes, length);
}

static ssize_t written(int fd, const char *path, const void *bytes, size_t length, off64_t offset, int placed) {
  int cut = 0;
  if (fails(WRITING)) {
    if (control->error != 0) {
      errno = (int)control->error;
      return -1;
    }
    cut = 1;
  }
  size_t some = cut ? length / 2 : length;
  off64_t at = placed ? offset : lseek64(fd, 0, SEEK_CUR);
  ssize_t done = placed ? REAL(pwrite64)(fd, bytes, some, offset) : REAL(write)(fd, bytes, some);
  if (done > 0) note('W', path, (uint64_t)at, bytes, (size_t)done);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  char path[4096];
  if (!ours(fd, path, sizeof path)) return REAL(pwrite64)(fd, bytes, length, offset);
  return written(fd, path, bytes, length, offset, 1);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return pwrite64(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[4096];
  if (ours(fd, path, sizeof path)) return written(fd, path, bytes, length, 0, 0);
  ssize_t done = REAL(write)(fd, bytes, length);
  if (acks != NULL && done > 0 && control != NULL && strcmp(path, acks) == 0)
    note('A', path, 0, bytes, (size_t)done);
  return done;
}

ssize_t pread64(int fd, void *bytes, size_t length, off64_t offset) {
  char path[4096];
  if (ours(fd, path, sizeof path) && fails(READING)) {
    errno = (int)control->error;
    return -1;
  }
  return REAL(pread64)(fd, bytes, length, offset);
}

ssize_t pread(int fd, void *bytes, size_t length, off_t offset) {
  return pread64(fd, bytes, length, offset);
}

ssize_t read(int fd, void *bytes, size_t length) {
  char path[4096];
  if (ours(fd, path, sizeof path) && fails(READING)) {
    errno = (int)control->error;
    return -1;
  }
  return REAL(read)(fd, bytes, length);
}

static int flushed(int fd, int (*flush)(int)) {
  char path[4096];
  struct stat about;
  if (!ours(fd, path, sizeof path)) return flush(fd);
  if (fails(FLUSHING)) {
    errno = (int)control->error;
    return -1;
  }
  int done = flush(fd);
  if (done == 0) note(fstat(fd, &about) == 0 && S_ISDIR(about.st_mode) ? 'D' : 'S', path, 0, NULL, 0);
  return done;
}

int fsync(int fd) { return flushed(fd, REAL(fsync)); }
int fdatasync(int fd) { return flushed(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t length) {
  char path[4096];
  if (!ours(fd, path, sizeof path)) return REAL(ftruncate64)(fd, length);
  if (fails(WRITING) && control->error != 0) {
    errno = (int)control->error;
    return -1;
  }
  int done = REAL(ftruncate64)(fd, length);
  if (done == 0) note('T', path, (uint64_t)length, NULL, 0);
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int opened(const char *path, int flags, mode_t mode) {
  int making = (flags & O_CREAT) != 0;
  int missing = making && access(path, F_OK) != 0;
  if (fails(making ? NAMING : READING) && control->error != 0) {
    errno = (int)control->error;
    return -1;
  }
  int fd = REAL(open64)(path, flags, mode);
  if (fd >= 0 && missing) note('C', path, 0, NULL, 0);
  else if (fd >= 0 && (flags & O_TRUNC) != 0) note('T', path, 0, NULL, 0);
  return fd;
}

int open64(const char *path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  return concerns(path) ? opened(path, flags, mode) : REAL(open64)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    va_list rest;
    va_start(rest, flags);
    mode = va_arg(rest, mode_t);
    va_end(rest);
  }
  return open64(path, flags, mode);
}

int rename(const char *from, const char *to) {
  if (!concerns(to)) return REAL(rename)(from, to);
  if (fails(NAMING) && control->error != 0) {
    errno = (int)control->error;
    return -1;
  }
  int done = REAL(rename)(from, to);
  if (done == 0) note('R', from, 0, to, strlen(to));
  return done;
}

int unlink(const char *path) {
  if (!concerns(path)) return REAL(unlink)(path);
  if (fails(NAMING) && control->error != 0) {
    errno = (int)control->error;
    return -1;
  }
  int done = REAL(unlink)(path);
  if (done == 0) note('U', path, 0, NULL, 0);
  return done;
}

int unlinkat(int folder, const char *path, int flags) {
  if (folder == AT_FDCWD && flags == 0) return unlink(path);
  return REAL(unlinkat)(folder, path, flags);
}
