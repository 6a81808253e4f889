// What the snippets import beside libc: the same in the process that they run in and in that of .NET.
#include <stdint.h>

struct pair
{
    int first, second;
};

struct three
{
    int64_t a, b, c;
};

struct mixed
{
    double real;
    int32_t whole;
};

struct floats
{
    float a, b, c;
};

struct optional
{
    uint8_t has_value;
    int32_t value;
};

int test_one(struct pair value)
{
    return value.first * 10 + value.second;
}

int test_single(int value)
{
    return value + 1;
}

int test_optional(struct optional value)
{
    return value.has_value != 0 ? value.value : -1;
}

struct pair test_swap(struct pair value)
{
    return (struct pair){ value.second, value.first };
}

struct three test_rotate(struct three value)
{
    return (struct three){ value.b, value.c, value.a };
}

struct mixed test_mixed(struct mixed value, int32_t by)
{
    return (struct mixed){ value.real * by, value.whole + by };
}

struct floats test_floats(struct floats value)
{
    return (struct floats){ value.c, value.a, value.b };
}

int64_t test_many(int64_t a, int32_t b, int16_t c, int8_t d, uint8_t e, uint16_t f, uint32_t g, uint64_t h, double i, float j)
{
    return a + 2 * b + 3 * c + 5 * d + 7 * e + 11 * f + 13 * (int64_t)g + 17 * (int64_t)h + (int64_t)(19 * i) + (int64_t)(23 * j);
}

int test_character(uint16_t value)
{
    return value;
}

int test_flag(uint8_t value)
{
    return value;
}

int64_t test_call(int64_t (*function)(int64_t), int64_t value)
{
    return function(value) + 1;
}

int test_is_null(void *value)
{
    return value == 0;
}
