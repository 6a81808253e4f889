/* What a later glibc than this machine's exports, and programs that are compiled there call. A function a line. It is read
   after the headers, and taken for exported. */

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
#endif
