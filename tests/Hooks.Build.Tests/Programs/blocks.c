// Compares the hooks of Hooks/Blocks.cs with loops over bytes.
//
//   blocks check    every length up to 300 and some longer ones, at every offset up to 16, at the end of a page too, and for copies
//                   at every distance of what overlaps; a line for each difference
//   blocks count    for valgrind --tool=callgrind: a dump named "FUNCTION LENGTH" for each call that is counted
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#ifdef COUNTS
#include <valgrind/callgrind.h>
#endif

typedef void function(unsigned char *, unsigned char *, long);

enum
{
    page = 4096,
    room = 4 * page,
    most_offsets = 16,
};

static const long longer[] = {301, 384, 511, 512, 513, 640, 1000, 1023, 4095, 4096, 4097, 5000};
static unsigned char *memory, expected[room], before[room];

static function *find(const char *name)
{
    function *found = (function *)dlsym(RTLD_DEFAULT, name);
    if (!found)
    {
        printf("nobody defines %s\n", name);
        exit(1);
    }
    return found;
}

static void scatter(void)
{
    memcpy(memory, before, room);
    memcpy(expected, before, room);
}

static void compare(const char *name, long start, long from, long length)
{
    if (!memcmp(memory, expected, room))
        return;
    int i = 0;
    while (memory[i] == expected[i])
        i++;
    printf("%s at %ld from %ld, %ld bytes: byte %d is %d and not %d\n", name, start, from, length, i, memory[i], expected[i]);
}

static void check_fill(const char *name, long start, long length, int size, int is_clear)
{
    unsigned char pattern[16] = "\x81\x02\x43\xf4\x15\x76\x97\x38\x59\xba\xcd\xee";
    length -= length % size;
    scatter();
    for (long i = 0; i < length; i++)
        expected[start + i] = is_clear ? 0 : pattern[i % size];
    find(name)(memory + start, pattern, length);
    compare(name, start, 0, length);
}

static void check_copy(const char *name, long to, long from, long length, int size)
{
    length -= length % size;
    scatter();
    for (long i = 0; i < length; i++)
        expected[to + i] = before[from + i];
    find(name)(memory + to, memory + from, length);
    compare(name, to, from, length);
}

static void check_at(long start, long length)
{
    check_fill("blocks_clear", start, length, 1, 1);
    check_fill("blocks_fill", start, length, 1, 0);
    check_fill("blocks_fill_2", start, length, 2, 0);
    check_fill("blocks_fill_4", start, length, 4, 0);
    check_fill("blocks_fill_8", start, length, 8, 0);
    check_fill("blocks_fill_12", start, length, 12, 0);
    check_copy("blocks_copy", start, 2 * page + 5, length, 1);
    check_copy("blocks_copy", 2 * page + 5, start, length, 1);
    check_copy("blocks_copy_read_only", start, 2 * page + 5, length, 12);
    if (length == 24 || length == 100 || length == 300)
    {
        check_copy("blocks_copy_struct", start, 2 * page + 5, length, 1);
        check_fill("blocks_clear_struct", start, length, 1, 1);
    }
}

static void check_length(long length)
{
    for (int offset = 0; offset <= most_offsets; offset++)
        check_at(offset, length);
    check_at(room - length, length);
    // What overlaps by one byte up to what just doesn't, below and above, at the beginning and at the end of the memory.
    static const long distances[] = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 48, 63, 64, 65, 100, 127, 128, 129, 200, 299, 300};
    for (unsigned i = 0; i < sizeof distances / sizeof *distances; i++)
    {
        long distance = distances[i];
        check_copy("blocks_copy", 0, distance, length, 1);
        check_copy("blocks_copy", distance, 0, length, 1);
        check_copy("blocks_copy", room - length - distance, room - length, length, 1);
        check_copy("blocks_copy", room - length, room - length - distance, length, 1);
        check_copy("blocks_copy_read_only", 3 + distance, 3, length, 12);
    }
}

#ifdef COUNTS
static void copy_in_libc(unsigned char *to, unsigned char *from, long length)
{
    memcpy(to, from, length);
}

static void move_in_libc(unsigned char *to, unsigned char *from, long length)
{
    memmove(to, from, length);
}

static void fill_in_libc(unsigned char *start, unsigned char *pattern, long length)
{
    memset(start, *pattern, length);
}

static void count_one(const char *name, function *called, unsigned char *start, unsigned char *other, long length)
{
    char label[64];
    sprintf(label, "%s %ld", name, length);
    called(start, other, length);
    CALLGRIND_ZERO_STATS;
    called(start, other, length);
    CALLGRIND_DUMP_STATS_AT(label);
}

static void count(void)
{
    static const long lengths[] = {16, 17, 32, 33, 48, 64, 65, 96, 128, 129, 192, 200, 256, 300, 512, 1000, 1500, 2000};
    for (unsigned i = 0; i < sizeof lengths / sizeof *lengths; i++)
    {
        long length = lengths[i];
        count_one("clear", find("blocks_clear"), memory, memory, length);
        count_one("fill", find("blocks_fill"), memory, memory + length, length);
        count_one("copy", find("blocks_copy"), memory, memory + length, length);
        count_one("up", find("blocks_copy"), memory, memory + length / 2, length);
        count_one("down", find("blocks_copy"), memory + length / 2, memory, length);
        count_one("libc clear", fill_in_libc, memory, memory + length, length);
        count_one("libc fill", fill_in_libc, memory, memory + length, length);
        count_one("libc copy", copy_in_libc, memory, memory + length, length);
        count_one("libc up", move_in_libc, memory, memory + length / 2, length);
        count_one("libc down", move_in_libc, memory + length / 2, memory, length);
    }
}
#endif

int main(int arguments, char **argument)
{
    // Beyond the room nothing may be touched.
    memory = mmap(NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED || mprotect(memory + room, page, PROT_NONE))
        return 2;
    unsigned seed = 1;
    for (int i = 0; i < room; i++)
        before[i] = (seed = seed * 1664525 + 1013904223) >> 24;
    if (arguments == 2 && !strcmp(argument[1], "check"))
    {
        for (long length = 0; length <= 300; length++)
            check_length(length);
        for (unsigned i = 0; i < sizeof longer / sizeof *longer; i++)
            check_length(longer[i]);
    }
#ifdef COUNTS
    else if (arguments == 2 && !strcmp(argument[1], "count"))
        count();
#endif
    else
        return 2;
    return 0;
}
