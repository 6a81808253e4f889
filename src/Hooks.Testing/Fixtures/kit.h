/* What the parts of the host program share: the calls that the kit wrote into calls.c, and the report of their answers. */
#ifndef KIT_H
#define KIT_H

#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>

/* What errno is before each call: no error of the kernel has this number. */
enum { KIT_UNTOUCHED = 12345 };

/* The limits of a report; the kit in C# knows them too. */
enum { KIT_MAX_CALLS = 512, KIT_MAX_NUMBERS = 64 };

enum { KIT_NOT_MADE, KIT_IN_PROGRESS, KIT_ANSWERED };

/* How often a call is made to see whether it always answers alike. */
enum { KIT_TRIALS = 8 };

/* The exit status if the machine doesn't allow what a check needs, and if a fixture itself fails. */
enum { KIT_NOT_POSSIBLE = 77, KIT_FAILED = 78 };

/* What came of one call. */
struct kit_answer {
    int64_t result;
    int64_t effect;
    int32_t error;
    int32_t is_pointer;
};

/* All answers to one call: the first, and the first that differs from it. */
struct kit_entry {
    int32_t state;
    int32_t status; /* of the child process that was to make it (wait(2)) */
    int64_t number; /* what the check counts */
    int64_t odd_count;
    struct kit_answer first;
    struct kit_answer odd;
};

/* Lies in a file that is mapped: it outlives a crash, and children write to it too. */
struct kit_report {
    int32_t current;
    int32_t count;
    int64_t progress; /* grows as long as the program gets on */
    int64_t numbers[KIT_MAX_NUMBERS];
    struct kit_entry entries[KIT_MAX_CALLS];
};

/* A call, as calls.c has it. */
struct kit_call {
    const char *symbol;
    void (*address)(void); /* of the symbol, as the loader bound it */
    int is_signal_safe;
    int varies; /* the result, from call to call */
    void (*make)(struct kit_answer *answer);
};

extern const struct kit_call kit_calls[];

/* The system calls that the hook may make besides libc's own, up to -1. */
extern const int kit_system_calls[];

/* The report of this process; null if there is none. */
extern struct kit_report *kit_report;

/* The calls that this process is to make: indices of kit_calls, up to -1. */
extern int kit_list[KIT_MAX_CALLS + 1];

/* Reads HOOKS_TESTING_REPORT and HOOKS_TESTING_CALLS. */
void kit_open_report(void);

/* Makes a call and notes its answer. */
void kit_make(int index);
void kit_note(int index, const struct kit_answer *answer);

/* Makes all calls of the list. */
void kit_make_all(void);

/* The same, in a thread that calls until others are done: it does not count as progress. */
void kit_make_all_meanwhile(void);

/* What stands around every call: after its setup, and before its cleanup. */
extern void (*kit_at_begin)(void);
extern void (*kit_at_end)(const struct kit_answer *answer);
void kit_begin(void);
void kit_end(const struct kit_answer *answer);

/* Ends the program if a fixture can't do its work: that is not an answer of the library. */
void kit_require(int condition, const char *what);

/* fork(2); a machine that has no room for the child can't do the check. */
int kit_fork(void);

/* Waits for a child process, and notes it for a call if it did not end well. */
void kit_reap(int child, int index);

/* The same for a child that may hang: after some seconds it is killed. */
void kit_reap_within(int child, int index, int seconds);

/* The address range of the library under test; 0 and 0 if it isn't loaded. */
struct kit_range {
    uintptr_t low, high;
};
struct kit_range kit_find_library(void);

/* Memory for the default calls: an empty string, a structure of zeros; and a page that isn't there. */
extern char kit_zeros[4096];
void *kit_nowhere(void);

/* The last SIZE bytes before unmapped memory, with what lies at START: no byte beyond an object whose size the compiler knows. */
void *kit_edge_of(const void *start, unsigned long size, unsigned long known_size);
#define kit_edge(start, size) kit_edge_of(start, size, __builtin_object_size(start, 0))

/* What calls that are derived from a prototype pass on: a stream and a directory, opened for the call; a locale, a function, and
   the thread itself. */
void *kit_open_stream(void);
void kit_close_stream(void *stream);
void *kit_open_directory(void);
void kit_close_directory(void *directory);
void *kit_locale(void);
long kit_callback(void);
unsigned long kit_self(void);

/* Structures that libc's functions take or return by value, by their size in words of 8 bytes. */
struct kit_words_2 { long words[2]; };
struct kit_words_4 { long words[4]; };
struct kit_words_5 { long words[5]; };
struct kit_words_10 { long words[10]; };

#define KIT_EACH(index) (int kit_place = 0, index; (index = kit_list[kit_place]) >= 0; kit_place++)

/* The value of a call as a number. __builtin_classify_type says 5 of a pointer (gcc's typeclass.h). */
#define KIT_RESULT(answer, expression) \
    __auto_type kit_value = (expression); \
    (answer)->error = errno; \
    (answer)->result = (int64_t)kit_value; \
    (answer)->is_pointer = __builtin_classify_type(kit_value) == 5; \
    kit_end(answer)

#define KIT_NO_RESULT(answer, expression) \
    (void)(expression); \
    (answer)->error = errno; \
    kit_end(answer)

#endif
