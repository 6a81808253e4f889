/* Another library that hooks the same symbols: it counts the calls and passes them on. Each jump keeps all arguments as they
   are, whatever they are. neighbour_symbols.h holds KIT_SYMBOLS(X): X(0, bind) X(1, listen)... */
#define _GNU_SOURCE
#include "neighbour_symbols.h"

#include <dlfcn.h>
#include <stddef.h>

long kit_neighbour_calls;

#if defined __x86_64__
#define JUMP(number) "lock incq kit_neighbour_calls_here(%rip)\n jmp *kit_neighbour_next_" #number "(%rip)\n"
#elif defined __aarch64__
#define JUMP(number) \
    "adrp x16, kit_neighbour_calls_here\n add x16, x16, :lo12:kit_neighbour_calls_here\n" \
    "1: ldxr x17, [x16]\n add x17, x17, #1\n stxr w15, x17, [x16]\n cbnz w15, 1b\n" \
    "adrp x16, kit_neighbour_next_" #number "\n ldr x16, [x16, :lo12:kit_neighbour_next_" #number "]\n br x16\n"
#else
#error "This machine is not known."
#endif

/* Hidden names: code may address them without the table of the loader. */
extern long kit_neighbour_calls_here __attribute__((alias("kit_neighbour_calls"), visibility("hidden")));

#define DEFINE(number, symbol) \
    __attribute__((visibility("hidden"))) void *kit_neighbour_next_##number; \
    __asm__(".text\n.globl " #symbol "\n.type " #symbol ", %function\n" #symbol ":\n" JUMP(number) \
            ".size " #symbol ", .-" #symbol "\n");
KIT_SYMBOLS(DEFINE)

#define RESOLVE(number, symbol) kit_neighbour_next_##number = dlsym(RTLD_NEXT, #symbol);

/* Linked with -z initfirst: other constructors may call already. */
__attribute__((constructor)) static void resolve(void)
{
    KIT_SYMBOLS(RESOLVE)
}
