/* Other libraries come and go while threads call. The plugin calls in its constructor. */
#include "checks.h"

#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CALLERS = 4, LOADS = 100, MAX_ROUNDS = 8000 };

static int is_over;

static void *call(void *argument)
{
    for (int round = 0; round == 0 || !__atomic_load_n(&is_over, __ATOMIC_SEQ_CST); round++) {
        if (round < MAX_ROUNDS) {
            kit_make_all_meanwhile();
        }
        sched_yield();
    }
    return argument;
}

static void load_and_unload(const char *plugin, int call_between)
{
    void *handle = dlopen(plugin, RTLD_NOW | RTLD_GLOBAL);
    kit_require(handle != NULL, plugin);
    if (call_between) {
        kit_make_all();
    }
    dlclose(handle);
    if (call_between) {
        kit_make_all();
    }
}

void check_loading(const char *plugin)
{
    pthread_t threads[CALLERS];
    kit_make_all();
    load_and_unload(plugin, 1);
    load_and_unload(plugin, 1);
    for (int i = 0; i < CALLERS; i++) {
        if (pthread_create(&threads[i], NULL, call, NULL) != 0) {
            syscall(SYS_exit_group, KIT_NOT_POSSIBLE);
        }
    }
    for (int i = 0; i < LOADS; i++) {
        load_and_unload(plugin, 0);
    }
    __atomic_store_n(&is_over, 1, __ATOMIC_SEQ_CST);
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(threads[i], NULL);
    }
}
