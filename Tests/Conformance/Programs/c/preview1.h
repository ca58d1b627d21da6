// Every function of wasi_snapshot_preview1 as a module imports it: no libc between a check and what
// it checks. Addresses are `void *`, so that a check can pass any number as one.
#ifndef PREVIEW1_H
#define PREVIEW1_H

#include <stdint.h>

#define PREVIEW1(name) \
  __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) name

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;

typedef struct { const void *buf; u32 len; } iovec;
typedef struct { u8 type; u32 name_len; } prestat;
typedef struct { u8 filetype; u16 flags; u64 rights, inheriting; } fdstat;
typedef struct { u64 dev, ino; u8 filetype; u64 nlink, size, atim, mtim, ctim; } filestat;
typedef struct { u64 next, ino; u32 namlen; u8 type; } dirent;
typedef struct {
  u64 userdata;
  u8 type;
  union {
    struct { u32 id; u64 timeout, precision; u16 flags; } clock;
    u32 fd;
  };
} subscription;
typedef struct { u64 userdata; u16 error; u8 type; u64 nbytes; u16 flags; } event;

_Static_assert(sizeof(iovec) == 8 && sizeof(prestat) == 8 && sizeof(fdstat) == 24, "");
_Static_assert(sizeof(filestat) == 64 && sizeof(dirent) == 24, "");
_Static_assert(sizeof(subscription) == 48 && sizeof(event) == 32, "");

int PREVIEW1(args_get)(void *argv, void *argv_buf);
int PREVIEW1(args_sizes_get)(void *argc, void *argv_buf_size);
int PREVIEW1(environ_get)(void *environ, void *environ_buf);
int PREVIEW1(environ_sizes_get)(void *environc, void *environ_buf_size);
int PREVIEW1(clock_res_get)(u32 id, void *resolution);
int PREVIEW1(clock_time_get)(u32 id, u64 precision, void *time);
int PREVIEW1(fd_advise)(u32 fd, u64 offset, u64 len, u32 advice);
int PREVIEW1(fd_allocate)(u32 fd, u64 offset, u64 len);
int PREVIEW1(fd_close)(u32 fd);
int PREVIEW1(fd_datasync)(u32 fd);
int PREVIEW1(fd_fdstat_get)(u32 fd, void *stat);
int PREVIEW1(fd_fdstat_set_flags)(u32 fd, u32 flags);
int PREVIEW1(fd_fdstat_set_rights)(u32 fd, u64 rights, u64 inheriting);
int PREVIEW1(fd_filestat_get)(u32 fd, void *stat);
int PREVIEW1(fd_filestat_set_size)(u32 fd, u64 size);
int PREVIEW1(fd_filestat_set_times)(u32 fd, u64 atim, u64 mtim, u32 flags);
int PREVIEW1(fd_pread)(u32 fd, const void *iovs, u32 count, u64 offset, void *nread);
int PREVIEW1(fd_prestat_get)(u32 fd, void *stat);
int PREVIEW1(fd_prestat_dir_name)(u32 fd, void *path, u32 path_len);
int PREVIEW1(fd_pwrite)(u32 fd, const void *iovs, u32 count, u64 offset, void *nwritten);
int PREVIEW1(fd_read)(u32 fd, const void *iovs, u32 count, void *nread);
int PREVIEW1(fd_readdir)(u32 fd, void *buf, u32 buf_len, u64 cookie, void *bufused);
int PREVIEW1(fd_renumber)(u32 fd, u32 to);
int PREVIEW1(fd_seek)(u32 fd, int64_t offset, u32 whence, void *newoffset);
int PREVIEW1(fd_sync)(u32 fd);
int PREVIEW1(fd_tell)(u32 fd, void *offset);
int PREVIEW1(fd_write)(u32 fd, const void *iovs, u32 count, void *nwritten);
int PREVIEW1(path_create_directory)(u32 fd, const void *path, u32 path_len);
int PREVIEW1(path_filestat_get)(u32 fd, u32 lookup, const void *path, u32 path_len, void *stat);
int PREVIEW1(path_filestat_set_times)(
  u32 fd, u32 lookup, const void *path, u32 path_len, u64 atim, u64 mtim, u32 flags);
int PREVIEW1(path_link)(
  u32 old_fd, u32 lookup, const void *old_path, u32 old_len, u32 new_fd, const void *new_path,
  u32 new_len);
int PREVIEW1(path_open)(
  u32 fd, u32 lookup, const void *path, u32 path_len, u32 oflags, u64 rights, u64 inheriting,
  u32 fdflags, void *opened);
int PREVIEW1(path_readlink)(
  u32 fd, const void *path, u32 path_len, void *buf, u32 buf_len, void *bufused);
int PREVIEW1(path_remove_directory)(u32 fd, const void *path, u32 path_len);
int PREVIEW1(path_rename)(
  u32 fd, const void *old_path, u32 old_len, u32 new_fd, const void *new_path, u32 new_len);
int PREVIEW1(path_symlink)(
  const void *target, u32 target_len, u32 fd, const void *path, u32 path_len);
int PREVIEW1(path_unlink_file)(u32 fd, const void *path, u32 path_len);
int PREVIEW1(poll_oneoff)(const void *in, void *out, u32 nsubscriptions, void *nevents);
_Noreturn void PREVIEW1(proc_exit)(u32 status);
int PREVIEW1(proc_raise)(u32 signal);
int PREVIEW1(sched_yield)(void);
int PREVIEW1(random_get)(void *buf, u32 buf_len);
int PREVIEW1(sock_accept)(u32 fd, u32 flags, void *opened);
int PREVIEW1(sock_recv)(
  u32 fd, const void *iovs, u32 count, u32 flags, void *datalen, void *outflags);
int PREVIEW1(sock_send)(u32 fd, const void *iovs, u32 count, u32 flags, void *datalen);
int PREVIEW1(sock_shutdown)(u32 fd, u32 how);

// X(name): the errnos, from 0.
#define ERRNOS(X) \
  X(SUCCESS) X(2BIG) X(ACCES) X(ADDRINUSE) X(ADDRNOTAVAIL) X(AFNOSUPPORT) X(AGAIN) X(ALREADY) \
  X(BADF) X(BADMSG) X(BUSY) X(CANCELED) X(CHILD) X(CONNABORTED) X(CONNREFUSED) X(CONNRESET) \
  X(DEADLK) X(DESTADDRREQ) X(DOM) X(DQUOT) X(EXIST) X(FAULT) X(FBIG) X(HOSTUNREACH) X(IDRM) \
  X(ILSEQ) X(INPROGRESS) X(INTR) X(INVAL) X(IO) X(ISCONN) X(ISDIR) X(LOOP) X(MFILE) X(MLINK) \
  X(MSGSIZE) X(MULTIHOP) X(NAMETOOLONG) X(NETDOWN) X(NETRESET) X(NETUNREACH) X(NFILE) X(NOBUFS) \
  X(NODEV) X(NOENT) X(NOEXEC) X(NOLCK) X(NOLINK) X(NOMEM) X(NOMSG) X(NOPROTOOPT) X(NOSPC) \
  X(NOSYS) X(NOTCONN) X(NOTDIR) X(NOTEMPTY) X(NOTRECOVERABLE) X(NOTSOCK) X(NOTSUP) X(NOTTY) \
  X(NXIO) X(OVERFLOW) X(OWNERDEAD) X(PERM) X(PIPE) X(PROTO) X(PROTONOSUPPORT) X(PROTOTYPE) \
  X(RANGE) X(ROFS) X(SPIPE) X(SRCH) X(STALE) X(TIMEDOUT) X(TXTBSY) X(XDEV) X(NOTCAPABLE)

#define ERRNO_CONSTANT(name) ERRNO_##name,
enum { ERRNOS(ERRNO_CONSTANT) };

enum { CLOCK_REAL, CLOCK_MONO, CLOCK_PROCESS, CLOCK_THREAD };
enum { WHENCE_SET, WHENCE_CUR, WHENCE_END };
enum { FDFLAG_APPEND = 1, FDFLAG_DSYNC = 2, FDFLAG_NONBLOCK = 4, FDFLAG_RSYNC = 8,
       FDFLAG_SYNC = 16 };
enum { OFLAG_CREAT = 1, OFLAG_DIRECTORY = 2, OFLAG_EXCL = 4, OFLAG_TRUNC = 8 };
enum { LOOKUP_FOLLOW = 1 };
enum { FST_ATIM = 1, FST_ATIM_NOW = 2, FST_MTIM = 4, FST_MTIM_NOW = 8 };
enum { EVENT_CLOCK, EVENT_READ, EVENT_WRITE };
enum { ABSTIME = 1 };

#define RIGHT_READ ((u64)1 << 1)
#define RIGHT_WRITE ((u64)1 << 6)
#define RIGHT_READDIR ((u64)1 << 14)
#define RIGHT_ALL ((u64)0xfffffff)

#endif
