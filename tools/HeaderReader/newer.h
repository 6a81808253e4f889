/* What a later glibc than this machine's exports, and programs that are compiled there call. A function a line, below the version
   that has it first. It is read after the headers, and taken for exported. */

#ifdef __GLIBC__
/* glibc 2.38: the dialect of ISO C 2023, which the headers put in the place of the plain names. */
long __isoc23_strtol(const char *nptr, char **endptr, int base);
unsigned long __isoc23_strtoul(const char *nptr, char **endptr, int base);
long long __isoc23_strtoll(const char *nptr, char **endptr, int base);
unsigned long long __isoc23_strtoull(const char *nptr, char **endptr, int base);
intmax_t __isoc23_strtoimax(const char *nptr, char **endptr, int base);
uintmax_t __isoc23_strtoumax(const char *nptr, char **endptr, int base);
long __isoc23_strtol_l(const char *nptr, char **endptr, int base, locale_t loc);
unsigned long __isoc23_strtoul_l(const char *nptr, char **endptr, int base, locale_t loc);
long long __isoc23_strtoll_l(const char *nptr, char **endptr, int base, locale_t loc);
unsigned long long __isoc23_strtoull_l(const char *nptr, char **endptr, int base, locale_t loc);
long __isoc23_wcstol(const wchar_t *nptr, wchar_t **endptr, int base);
unsigned long __isoc23_wcstoul(const wchar_t *nptr, wchar_t **endptr, int base);
long long __isoc23_wcstoll(const wchar_t *nptr, wchar_t **endptr, int base);
unsigned long long __isoc23_wcstoull(const wchar_t *nptr, wchar_t **endptr, int base);
intmax_t __isoc23_wcstoimax(const wchar_t *nptr, wchar_t **endptr, int base);
uintmax_t __isoc23_wcstoumax(const wchar_t *nptr, wchar_t **endptr, int base);
long __isoc23_wcstol_l(const wchar_t *nptr, wchar_t **endptr, int base, locale_t loc);
unsigned long __isoc23_wcstoul_l(const wchar_t *nptr, wchar_t **endptr, int base, locale_t loc);
long long __isoc23_wcstoll_l(const wchar_t *nptr, wchar_t **endptr, int base, locale_t loc);
unsigned long long __isoc23_wcstoull_l(const wchar_t *nptr, wchar_t **endptr, int base, locale_t loc);
int __isoc23_scanf(const char *format, ...);
int __isoc23_fscanf(FILE *stream, const char *format, ...);
int __isoc23_sscanf(const char *s, const char *format, ...);
int __isoc23_vscanf(const char *format, va_list arg);
int __isoc23_vfscanf(FILE *s, const char *format, va_list arg);
int __isoc23_vsscanf(const char *s, const char *format, va_list arg);
int __isoc23_wscanf(const wchar_t *format, ...);
int __isoc23_fwscanf(FILE *stream, const wchar_t *format, ...);
int __isoc23_swscanf(const wchar_t *s, const wchar_t *format, ...);
int __isoc23_vwscanf(const wchar_t *format, va_list arg);
int __isoc23_vfwscanf(FILE *s, const wchar_t *format, va_list arg);
int __isoc23_vswscanf(const wchar_t *s, const wchar_t *format, va_list arg);

/* glibc 2.38: what musl and the BSDs had before. */
size_t strlcpy(char *dest, const char *src, size_t n);
size_t strlcat(char *dest, const char *src, size_t n);
size_t wcslcpy(wchar_t *dest, const wchar_t *src, size_t n);
size_t wcslcat(wchar_t *dest, const wchar_t *src, size_t n);
size_t __strlcpy_chk(char *dest, const char *src, size_t n, size_t destlen);
size_t __strlcat_chk(char *dest, const char *src, size_t n, size_t destlen);
size_t __wcslcpy_chk(wchar_t *dest, const wchar_t *src, size_t n, size_t destlen);
size_t __wcslcat_chk(wchar_t *dest, const wchar_t *src, size_t n, size_t destlen);

/* glibc 2.39: processes by their descriptors. */
int pidfd_spawn(int *pidfd, const char *path, const posix_spawn_file_actions_t *facts, const posix_spawnattr_t *attr, char *const argv[], char *const envp[]);
int pidfd_spawnp(int *pidfd, const char *file, const posix_spawn_file_actions_t *facts, const posix_spawnattr_t *attr, char *const argv[], char *const envp[]);
pid_t pidfd_getpid(int fd);
int posix_spawnattr_getcgroup_np(const posix_spawnattr_t *attr, int *cgroup);
int posix_spawnattr_setcgroup_np(posix_spawnattr_t *attr, int cgroup);

/* glibc 2.41: the kernel's scheduling attributes. */
struct sched_attr;
int sched_setattr(pid_t tid, struct sched_attr *attr, unsigned int flags);
int sched_getattr(pid_t tid, struct sched_attr *attr, unsigned int size, unsigned int flags);

/* glibc 2.42: the kernel's number of a thread, any speed of a terminal, and absolute values without overflow. */
pid_t pthread_gettid_np(pthread_t threadid);
const char *__inet_ntop_chk(int af, const void *src, char *dst, socklen_t size, size_t dst_size);
int __inet_pton_chk(int af, const char *src, void *dst, size_t dst_size);
unsigned int cfgetibaud(const struct termios *termios_p);
unsigned int cfgetobaud(const struct termios *termios_p);
int cfsetbaud(struct termios *termios_p, unsigned int obaud, unsigned int ibaud);
int cfsetibaud(struct termios *termios_p, unsigned int baud);
int cfsetobaud(struct termios *termios_p, unsigned int baud);
unsigned int uabs(int x);
unsigned long ulabs(long x);
unsigned long long ullabs(long long x);
uintmax_t uimaxabs(intmax_t x);

/* glibc 2.43: ISO C 2023, and system calls. */
void free_sized(void *ptr, size_t size);
void free_aligned_sized(void *ptr, size_t alignment, size_t size);
size_t memalignment(const void *p);
void *memset_explicit(void *s, int c, size_t n);
void *__memset_explicit_chk(void *s, int c, size_t n, size_t destlen);
uintmax_t umaxabs(intmax_t x);
int mseal(void *addr, size_t length, unsigned long flags);
struct open_how;
int openat2(int dirfd, const char *filename, const struct open_how *how, size_t usize);
#endif
