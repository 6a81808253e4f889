/* The report: how calls are made and their answers noted. It is written with plain stores; what it needs of the kernel it
   asks for with syscall(2), because any other function may be the hooked one. */
#include "kit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

struct kit_report *kit_report;
int kit_list[KIT_MAX_CALLS + 1] = { -1 };
void (*kit_at_begin)(void);
void (*kit_at_end)(const struct kit_answer *answer);

void kit_open_report(void)
{
    const char *path = getenv("HOOKS_TESTING_REPORT");
    const char *calls = getenv("HOOKS_TESTING_CALLS");
    if (!path || !calls) {
        return;
    }

    long file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC);
    long memory = syscall(SYS_mmap, NULL, sizeof *kit_report, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    kit_require(memory != -1, path);
    syscall(SYS_close, file);
    kit_report = (struct kit_report *)memory;

    int count = 0;
    for (char *rest = (char *)calls; *rest && count < KIT_MAX_CALLS; rest += *rest == ',') {
        kit_list[count++] = (int)strtol(rest, &rest, 10);
    }
    kit_list[count] = -1;
}

static int sign(int64_t number)
{
    return number < 0 ? -1 : 1;
}

/* A descriptor or a process id is another one in another place; an error is the same one everywhere. Of a call whose result
   varies only the sign says something. */
static int is_same(int index, const struct kit_answer *one, const struct kit_answer *other)
{
    int same_result = one->is_pointer
        ? (one->result == 0) == (other->result == 0)
        : one->result == other->result
            || (sign(one->result) == sign(other->result) && (sign(one->result) > 0 || kit_calls[index].varies));
    return same_result && one->error == other->error && one->effect == other->effect;
}

static int was_answered(const struct kit_entry *entry)
{
    return __atomic_load_n(&entry->state, __ATOMIC_ACQUIRE) == KIT_ANSWERED;
}

static void make(int index)
{
    struct kit_answer answer = { 0 };
    struct kit_entry *entry = &kit_report->entries[index];
    kit_report->current = index;
    if (!was_answered(entry)) {
        entry->state = KIT_IN_PROGRESS;
    }
    kit_calls[index].make(&answer);
    kit_note(index, &answer);
}

void kit_note(int index, const struct kit_answer *answer)
{
    struct kit_entry *entry = &kit_report->entries[index];
    if (!was_answered(entry)) {
        entry->first = *answer;
        __atomic_store_n(&entry->state, KIT_ANSWERED, __ATOMIC_RELEASE);
    } else if (!is_same(index, &entry->first, answer) && __atomic_fetch_add(&entry->odd_count, 1, __ATOMIC_RELAXED) == 0) {
        entry->odd = *answer;
    }
}

void kit_make(int index)
{
    make(index);
    __atomic_fetch_add(&kit_report->progress, 1, __ATOMIC_RELAXED);
}

void kit_make_all(void)
{
    for KIT_EACH(index) {
        kit_make(index);
    }
}

void kit_make_all_meanwhile(void)
{
    for KIT_EACH(index) {
        make(index);
    }
}

void kit_begin(void)
{
    if (kit_at_begin) {
        kit_at_begin();
    }
    errno = KIT_UNTOUCHED;
}

void kit_end(const struct kit_answer *answer)
{
    if (kit_at_end) {
        kit_at_end(answer);
    }
}
