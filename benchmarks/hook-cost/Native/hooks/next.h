// What a careful C programmer has in each hook: the next definition, looked up when the library is loaded, or at a call that comes
// before that.
#define _GNU_SOURCE
#include <dlfcn.h>

#define NEXT(result, name, ...)                                                                                               \
    static result (*next_##name)(__VA_ARGS__);                                                                                \
    __attribute__((constructor, noinline, cold)) static void find_##name(void)                                                \
    {                                                                                                                         \
        next_##name = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name);                                                        \
    }

#define FIND(name)                                                                                                            \
    if (__builtin_expect(!next_##name, 0))                                                                                    \
    find_##name()
