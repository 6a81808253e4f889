/* What libc exports, programs call, and no installed header declares. Each has the type of the function it is named after,
   or the one that the Linux Standard Base (LSB Core, "Interfaces for libc") gives it. It is read after the headers. */

/* stat(2) and mknod(2) of programs that were linked before glibc 2.33, when they became functions of their own. */
int __xstat(int version, const char *path, struct stat *status);
int __lxstat(int version, const char *path, struct stat *status);
int __fxstat(int version, int fd, struct stat *status);
int __fxstatat(int version, int dirfd, const char *path, struct stat *status, int flags);
int __xmknod(int version, const char *path, mode_t mode, dev_t *dev);
int __xmknodat(int version, int dirfd, const char *path, mode_t mode, dev_t *dev);
#ifdef __GLIBC__
int __xstat64(int version, const char *path, struct stat64 *status);
int __lxstat64(int version, const char *path, struct stat64 *status);
int __fxstat64(int version, int fd, struct stat64 *status);
int __fxstatat64(int version, int dirfd, const char *path, struct stat64 *status, int flags);
#endif

/* The names that other libraries call, because a program may define the plain ones for itself (ISO C, 7.1.3). */
int __open(const char *path, int flags, ...);
int __open64(const char *path, int flags, ...);
int __close(int fd);
ssize_t __read(int fd, void *buffer, size_t count);
ssize_t __write(int fd, const void *buffer, size_t count);
ssize_t __pread64(int fd, void *buffer, size_t count, off_t offset);
ssize_t __pwrite64(int fd, const void *buffer, size_t count, off_t offset);
off_t __lseek(int fd, off_t offset, int whence);
int __fcntl(int fd, int command, ...);
int __dup2(int fd, int target);
int __pipe(int *fds);
int __statfs(const char *path, struct statfs *status);
int __connect(int fd, const struct sockaddr *address, socklen_t length);
ssize_t __send(int fd, const void *buffer, size_t count, int flags);
int __poll(struct pollfd *fds, nfds_t count, int timeout);
int __select(int count, fd_set *read, fd_set *write, fd_set *except, struct timeval *timeout);
pid_t __fork(void);
pid_t __vfork(void);
pid_t __libc_fork(void);
int __clone(int (*start)(void *), void *stack, int flags, void *argument, ...);
pid_t __wait(int *status);
pid_t __waitpid(pid_t pid, int *status, int options);
pid_t __getpid(void);
int __nanosleep(const struct timespec *duration, struct timespec *remaining);
int __gettimeofday(struct timeval *time, void *zone);
struct tm *__gmtime_r(const time_t *time, struct tm *result);
int __sigaction(int signal, const struct sigaction *action, struct sigaction *old);
int __sigsuspend(const sigset_t *mask);
void *__sbrk(intptr_t increment);
int __sched_yield(void);
char *__strdup(const char *text);
char *__strndup(const char *text, size_t count);
char *__secure_getenv(const char *name);
unsigned long __getauxval(unsigned long type);

/* The allocator under names that a replacement for malloc(3) can still call. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);
void *__libc_valloc(size_t size);
void *__libc_pvalloc(size_t size);
void __libc_free(void *memory);

/* What -D_FORTIFY_SOURCE makes of calls that the compiler itself knows: GCC, "Object Size Checking". */
void *__memcpy_chk(void *to, const void *from, size_t count, size_t size);
void *__memmove_chk(void *to, const void *from, size_t count, size_t size);
void *__mempcpy_chk(void *to, const void *from, size_t count, size_t size);
void *__memset_chk(void *to, int value, size_t count, size_t size);
char *__strcpy_chk(char *to, const char *from, size_t size);
char *__strncpy_chk(char *to, const char *from, size_t count, size_t size);
char *__stpcpy_chk(char *to, const char *from, size_t size);
char *__stpncpy_chk(char *to, const char *from, size_t count, size_t size);
char *__strcat_chk(char *to, const char *from, size_t size);
char *__strncat_chk(char *to, const char *from, size_t count, size_t size);

/* The start and the end of a process: what a compiler, a linker or the C++ runtime puts calls to. */
int __libc_start_main(int (*main)(int, char **, char **), int count, char **arguments, void (*init)(void), void (*fini)(void), void (*loader_fini)(void), void *stack_end);
int __cxa_atexit(void (*destroy)(void *), void *argument, void *library);
int __cxa_thread_atexit_impl(void (*destroy)(void *), void *object, void *library);
void __cxa_finalize(void *library);
void __stack_chk_fail(void);
void __chk_fail(void);

/* What macros of stdio.h and pthread.h once stood for. */
int _IO_getc(FILE *stream);
int _IO_putc(int character, FILE *stream);
int __pthread_mutex_lock(pthread_mutex_t *mutex);
int __pthread_mutex_trylock(pthread_mutex_t *mutex);
int __pthread_mutex_unlock(pthread_mutex_t *mutex);
int __pthread_once(pthread_once_t *once, void (*routine)(void));
int __pthread_key_create(pthread_key_t *key, void (*destructor)(void *));
void *__pthread_getspecific(pthread_key_t key);
int __pthread_setspecific(pthread_key_t key, const void *value);

/* System calls whose wrappers have no header of libc's. */
char *gets(char *buffer);
int pivot_root(const char *root, const char *old);
int init_module(void *image, unsigned long length, const char *parameters);
int delete_module(const char *name, unsigned int flags);
int capget(void *header, void *data);
int capset(void *header, const void *data);
