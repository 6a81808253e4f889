using System.Globalization;

namespace Hooks.Build.Tests.Structures;

/// <summary>One structure in both languages, and the code that passes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="C">The structure in C.</param>
/// <param name="CSharp">The struct in C#; <c>@</c> stands for its name.</param>
/// <param name="Fields">The fields that are compared; <c>#2</c> is the third element of an inline array, <c>a</c> in C.</param>
internal sealed record Shape(string Name, string C, string CSharp, string Fields)
{
    private string[] Parts => Fields.Split(' ');

    /// <summary>Hooks that take the structure in registers, take two of it when these have run out, and return it.</summary>
    public string Hooks => $$"""
        {{CSharp.Replace("@", $"S{Name}", StringComparison.Ordinal)}}
        private static double Sum(S{{Name}} x) => {{Sum("x[{0}]", "x.{0}")}};
        [Intercept("take_{{Name}}")] private static partial double Take{{Name}}(int p, double q, S{{Name}} x, long r, double s) =>
            p + q * 100 + Sum(x) * 1000 + r * 3 + s * 7;
        [Intercept("deep_{{Name}}")] private static partial double Deep{{Name}}(long a, long b, long c, long d, long e, double f, double g, double h, double i, double j, double k, double l, S{{Name}} x, S{{Name}} y, long r, double s) =>
            Sum(x) * 1000 + Sum(y) * 17 + r * 3 + s * 7 + a + b + c + d + e + f + g + h + i + j + k + l;
        [Intercept("give_{{Name}}")] private static partial S{{Name}} Give{{Name}}(S{{Name}}* source) => *source;

        """;

    /// <summary>What C has to know of them.</summary>
    public string Declarations => $$"""
        typedef {{C}} S{{Name}};
        double take_{{Name}}(int, double, S{{Name}}, long, double);
        double deep_{{Name}}(long, long, long, long, long, double, double, double, double, double, double, double, S{{Name}}, S{{Name}}, long, double);
        S{{Name}} give_{{Name}}(S{{Name}} *);
        static double sum_{{Name}}(S{{Name}} x) { return {{Sum("(double)x.a[{0}]", "(double)x.{0}")}}; }

        """;

    /// <summary>The calls, which print what is wrong.</summary>
    public string Calls => $$"""
        {
            S{{Name}} x, y;
            memset(&x, 0x55, sizeof x);
            memset(&y, 0x55, sizeof y);
            {{Set("x", 3)}}
            {{Set("y", 41)}}
            double sx = sum_{{Name}}(x), sy = sum_{{Name}}(y);
            check("take {{Name}}", take_{{Name}}(5, 1.5, x, 9, 2.25), 5 + 150 + sx * 1000 + 27 + 15.75);
            check("deep {{Name}}", deep_{{Name}}(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, x, y, 9, 2.25), sx * 1000 + sy * 17 + 27 + 15.75 + 78);
            check("give {{Name}}", sum_{{Name}}(give_{{Name}}(&y)), sy);
        }

        """;

    /// <summary>Functions of these names, which nothing calls: a program that is linked with them starts without hooks.</summary>
    public string Stubs => $"void take_{Name}(void) {{}} void deep_{Name}(void) {{}} void give_{Name}(void) {{}}\n";

    private string Sum(string element, string field) =>
        string.Join(" + ", Parts.Select((part, index) => $"{Access(part, element, field)} * {index + 2}"));

    private string Set(string variable, int value) => string.Concat(Parts.Select((part, index) =>
        $"{Access(part, $"{variable}.a[{{0}}]", $"{variable}.{{0}}")} = {value + index}; "));

    private static string Access(string part, string element, string field) =>
        string.Format(CultureInfo.InvariantCulture, part[0] == '#' ? element : field, part.TrimStart('#'));
}
