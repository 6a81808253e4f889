// Opens a library that is found by this program's DT_RUNPATH alone:  runpath
#include <dlfcn.h>
#include <stdio.h>

int main(void)
{
    void *library = dlopen("libfound.so", RTLD_NOW);
    printf("%s\n", library ? "found" : dlerror());
    return 0;
}
