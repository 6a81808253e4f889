using System.Globalization;

namespace Hooks.Build.Tests.Stubs;

/// <summary>A type in both languages.</summary>
/// <param name="C">In C.</param>
/// <param name="CSharp">In C#.</param>
/// <param name="Value">A value in C; <c>@</c> stands for a number below 100 that differs from argument to argument.</param>
/// <param name="Number">A number that tells values apart, in both languages; <c>@</c> stands for the value.</param>
internal sealed record Passed(string C, string CSharp, string Value, string Number = "(double)@")
{
    /// <summary>No value.</summary>
    public const char Nothing = 'v';

    /// <summary>The types, each by a letter.</summary>
    public static readonly IReadOnlyDictionary<char, Passed> Types = new Dictionary<char, Passed>
    {
        ['b'] = new("signed char", "sbyte", "-120 + @"),
        ['B'] = new("unsigned char", "byte", "150 + @"),
        ['h'] = new("short", "short", "-32000 + @"),
        ['H'] = new("unsigned short", "ushort", "65000 + @"),
        ['i'] = new("int", "int", "-2147483600 + @"),
        ['I'] = new("unsigned int", "uint", "4294967000u + @"),
        ['l'] = new("long", "long", "-(1L << 45) + @"),
        ['L'] = new("unsigned long", "ulong", "(1UL << 45) + @"),
        ['n'] = new("long", "nint", "-(1L << 44) + @"),
        ['N'] = new("unsigned long", "nuint", "(1UL << 44) + @"),
        ['f'] = new("float", "float", "1.5f - @"),
        ['d'] = new("double", "double", "-2.25 + @"),
        ['p'] = new("void *", "void*", "(void *)(4096L * @)", "(double)(long)@"),
        ['e'] = new("enum colour", "Colour", "(enum colour)(@ % 3)", "(double)(int)@"),
        ['k'] = new("callback *", "delegate* unmanaged<int, int>", "@ % 2 ? twice : negative", "(double)@(7)"),
        ['1'] = new("S1", "S1", "(S1){ -@ }", "(double)@.a"),
        ['3'] = new("S3", "S3", "(S3){ -@, 2, -3 }", "(@.a + @.b * 3.0 + @.c * 5.0)"),
        ['8'] = new("S8", "S8", "(S8){ -@, 2.5f }", "(@.a + @.b * 3.0)"),
        ['6'] = new("S16", "S16", "(S16){ -@, 2.5 }", "(@.a + @.b * 3.0)"),
        ['2'] = new("F2", "F2", "(F2){ 1.5f - @, 2.5f }", "(@.a + @.b * 3.0)"),
        ['4'] = new("D4", "D4", "(D4){ 1.5 - @, 2.5, 3.5, 4.5 }", "(@.a + @.b * 3.0 + @.c * 5.0 + @.d * 7.0)"),
        ['9'] = new("S40", "S40", "(S40){ -@, 2, 3, -4, 5 }", "(@.a + @.b * 3.0 + @.c * 5.0 + @.d * 7.0 + @.e * 9.0)"),
    };

    /// <summary>What C has to know of them.</summary>
    public const string Declarations = """
        enum colour { RED, GREEN, BLUE };
        typedef int callback(int);
        typedef struct { signed char a; } S1;
        typedef struct { signed char a, b, c; } S3;
        typedef struct { int a; float b; } S8;
        typedef struct { long a; double b; } S16;
        typedef struct { float a, b; } F2;
        typedef struct { double a, b, c, d; } D4;
        typedef struct { long a, b, c, d, e; } S40;
        static inline int twice(int x) { return 2 * x; }
        static inline int negative(int x) { return -x; }

        """;

    /// <summary>What C# has to know of them.</summary>
    public const string Definitions = """
        internal enum Colour : uint { Red, Green, Blue }
        internal struct S1 { public sbyte a; }
        internal struct S3 { public sbyte a, b, c; }
        internal struct S8 { public int a; public float b; }
        internal struct S16 { public long a; public double b; }
        internal struct F2 { public float a, b; }
        internal struct D4 { public double a, b, c, d; }
        internal struct S40 { public long a, b, c, d, e; }

        """;

    /// <summary>A value, in C.</summary>
    public string ValueFor(int number) => $"({Value.Replace("@", (1 + (number % 97)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)})";

    /// <summary>The number of a value.</summary>
    public string NumberOf(string value) => Number.Replace("@", value, StringComparison.Ordinal);
}
