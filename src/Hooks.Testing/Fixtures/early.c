/* A library whose constructor makes the calls: named last in LD_PRELOAD it runs before the constructors of the others; as a
   plugin it runs while dlopen(3) holds the loader's lock. */
#include "kit.h"

__attribute__((constructor)) static void call_early(void)
{
    kit_open_report();
    if (kit_report) {
        kit_make_all();
    }
}
