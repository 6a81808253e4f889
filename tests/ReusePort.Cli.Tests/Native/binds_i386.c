/* A program for i386 that binds a socket and listens in the way that the first argument names, to the port that the second does, and
   writes what bind answered and what SO_REUSEPORT is. It needs no header and no libc of 32 bits to be compiled:
     direct       by system calls of their own numbers
     socketcall   by the one system call that i386 had for all of them
     libc         by the functions of libc, if it is linked (-DLIBC) */
typedef unsigned int word;

struct address { unsigned short family, port; word ip; char zero[8]; };

static int call(word number, word a, word b, word c, word d, word e)
{
    int result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory");
    return result;
}

static int by_socketcall(word function, word a, word b, word c, word d, word e)
{
    word arguments[] = { a, b, c, d, e };
    return call(102, function, (word)arguments, 0, 0, 0);
}

#ifdef LIBC
int socket(int, int, int);
int bind(int, const void *, word);
int listen(int, int);
#else
static int socket(int domain, int type, int protocol) { return call(359, domain, type, protocol, 0, 0); }
static int bind(int s, const void *address, word length) { return call(361, s, (word)address, length, 0, 0); }
static int listen(int s, int backlog) { return call(363, s, backlog, 0, 0, 0); }
#endif

static int run(char **arguments)
{
    int is_one_call = arguments[1][0] == 's', option = -1, length = sizeof option, port = 0;
    for (const char *digit = arguments[2]; *digit; digit++)
        port = port * 10 + *digit - '0';
    struct address address = { 2, (port & 0xff) << 8 | port >> 8, 0x0100007f, { 0 } };
    int s = is_one_call ? by_socketcall(1, 2, 1, 0, 0, 0) : socket(2, 1, 0);
    int result = is_one_call ? by_socketcall(2, s, (word)&address, sizeof address, 0, 0) : bind(s, &address, sizeof address);
    by_socketcall(15, s, 1, 15, (word)&option, (word)&length);
    char line[] = "bound ?\n";
    line[6] = '0' + option;
    if (result == 0)
        call(4, 1, (word)line, 8, 0, 0);
    return (is_one_call ? by_socketcall(4, s, 1, 0, 0, 0) : listen(s, 1)) != 0;
}

__attribute__((force_align_arg_pointer, used)) static void start(word *stack)
{
    call(252, run((char **)(stack + 1)), 0, 0, 0, 0);
}

__asm__(".globl _start; _start: mov %esp, %eax; push %eax; call start");
