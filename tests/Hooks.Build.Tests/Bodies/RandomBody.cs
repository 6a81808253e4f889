using System.Text;

namespace Hooks.Build.Tests.Bodies;

/// <summary>A method body written at random out of what hooks may have. It compiles, ends, and reads no memory that isn't
/// there; it may divide by zero, overflow, or go beyond a span, as .NET says by an exception.</summary>
internal sealed class RandomBody
{
    /// <summary>What every body may use.</summary>
    private const string Surroundings = """
        struct P { public int A; public long B; public byte C; public P Step(int by) => new() { A = A + by, B = B ^ by, C = (byte)(C - by) }; public readonly long Sum() => A + B + C; }
        enum E : byte { Zero, One, Two, Many = 200 }
        static int s_int; static long s_long; static ulong s_ulong; static byte s_byte; static double s_double; static P s_p;
        static readonly int[] s_array = [3, 1, -4, 15, -92, 65];
        static ReadOnlySpan<long> Table => [1, -1, long.MaxValue, long.MinValue, 0x55AA55AA55AA, 7];
        [MethodImpl(MethodImplOptions.NoInlining)] static int Mix(int a, uint b, long c) => a ^ (int)b ^ (int)(c >> 7);
        static long Deep(int n, long v) => n <= 0 ? v : Deep(n - 1, v * 3 + n);
        static T Pick<T>(bool first, T a, T b) where T : unmanaged => first ? a : b;
        static void Swap<T>(ref T a, ref T b) where T : unmanaged => (a, b) = (b, a);
        static (int, long) Pair(long v) => ((int)(v >> 3), v * 5);
        static long K(long v) => v;
        static double D(double v) => v;
        static ref int At(Span<int> s, int i) => ref s[i & 3];

        """;

    private static readonly string[] s_integers = ["int", "uint", "long", "ulong", "short", "ushort", "byte", "sbyte"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly Stack<List<(string Type, string Name)>> _scopes = new();
    private int _names;
    private int _statements = 24;

    private RandomBody(int seed) => _random = new Random(seed);

    /// <summary>Writes a snippet.</summary>
    public static string Write(int seed)
    {
        var body = new RandomBody(seed);
        body._text.Append(Surroundings).Append("static long Body(long x) { unchecked { Span<int> s = [5, -6, 7, (int)x]; P p = default; long r = x; ");
        body._scopes.Push([("long", "x"), ("long", "r")]);
        for (var i = 0; i < 8; i++)
        {
            body.Statement(depth: 3);
        }

        body._text.Append("foreach (var e in s) { r = r * 31 + e; } ");
        foreach (var (type, name) in body._scopes.Peek())
        {
            body._text.Append($"r = r * 31 + {ToLong(type, name)}; ");
        }

        return body._text.Append("return r * 31 + s_int + s_long + (long)s_ulong + s_byte + (long)s_double + s_p.Sum() + p.Sum(); } }").ToString();
    }

    private static string ToLong(string type, string value) => type == "bool" ? $"({value} ? 1 : 0)" : $"(long)({value})";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T OneOf<T>(params T[] values) => values[_random.Next(values.Length)];

    private void Statement(int depth)
    {
        if (_statements-- <= 0)
        {
            return;
        }

        switch (_random.Next(depth > 0 ? 17 : 9))
        {
            case 0 or 1: Declare(); break;
            case 2: Assign(); break;
            case 3: _text.Append($"s[{Index()}] {OneOf("=", "+=", "^=", "-=", "*=")} {Value("int", 2)}; "); break;
            case 4: _text.Append(OneOf(
                $"s_int += {Value("int", 2)}; ", $"s_long ^= {Value("long", 2)}; ", $"s_ulong = {Value("ulong", 2)}; ", $"s_byte++; ",
                $"s_double = s_double / 2 + {Value("double", 2)}; ", $"s_p = p.Step({Value("int", 1)}); ", $"s_array[{Index()}] ^= {Value("int", 1)}; ")); break;
            case 5: _text.Append(OneOf($"p = p.Step({Value("int", 2)}); ", $"p.B += {Value("long", 2)}; ", $"p.C = {Value("byte", 2)}; ", $"(p.A, p.B) = Pair({Value("long", 2)}); ", $"Swap(ref p.A, ref s[{_random.Next(4)}]); ")); break;
            case 6: _text.Append($"r = r * 31 + {ToLong("long", Value("long", 3))}; "); break;
            case 7: _text.Append($"At(s, {Value("int", 1)}) {OneOf("+=", "=", "|=")} {Value("int", 2)}; "); break;
            case 8: _text.Append($"{{ ref var q = ref {OneOf("p.B", "r", "s_long")}; q {OneOf("+=", "^=", "-=")} {Value("long", 2)}; }} "); break;
            case 9 or 10: _text.Append($"if ({Value("bool", 2)}) "); Block(depth); if (Chance(50)) { _text.Append("else "); Block(depth); } break;
            case 11 or 12: Loop(depth); break;
            case 13: Switch(depth); break;
            case 14: _text.Append("try "); Block(depth); _text.Append("finally { r += 3; } "); break;
            case 15: _text.Append($"{{ long Local(long v) {{ r ^= v; return v + {OneOf("p.A", "s_int", "r")}; }} r += Local({Value("long", 2)}); }} "); break;
            default: _text.Append($"switch ({Value("int", 2)} & 7) {{ case 0: r++; break; case 1 or 2: r *= 3; goto case 0; case > 5: p.A--; break; default: r -= 2; break; }} "); break;
        }
    }

    private void Block(int depth)
    {
        _scopes.Push([.. _scopes.Peek()]);
        _text.Append("{ ");
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            Statement(depth - 1);
        }

        _text.Append("} ");
        _scopes.Pop();
    }

    private void Loop(int depth)
    {
        var counter = $"i{_names++}";
        _text.Append($"for (var {counter} = 0; {counter} < {_random.Next(1, 6)}; {counter}++) {{ ");
        if (Chance(25))
        {
            _text.Append($"if ({Value("bool", 1)}) {{ {OneOf("continue", "break")}; }} ");
        }

        _text.Append($"r += {counter}; ");
        Block(depth);
        _text.Append("} ");
    }

    private void Switch(int depth)
    {
        _text.Append($"switch ((E)({Value("byte", 2)})) {{ case E.One: ");
        Block(depth);
        _text.Append("break; case E.Many: r ^= 0x77; break; default: ");
        Block(depth);
        _text.Append("break; } ");
    }

    private void Declare()
    {
        var type = OneOf([.. s_integers, "int", "long", "double", "bool", "nint", "float"]);
        var name = $"v{_names++}";
        _text.Append($"{type} {name} = {Value(type, 3)}; ");
        _scopes.Peek().Add((type, name));
    }

    private void Assign()
    {
        // x bounds nothing, so it may change too.
        var (type, name) = OneOf([.. _scopes.Peek()]);
        var operation = type == "bool" ? OneOf("=", "&=", "|=", "^=")
            : type is "double" or "float" ? OneOf("=", "+=", "-=", "*=")
            : OneOf("=", "+=", "-=", "*=", "&=", "|=", "^=");
        _text.Append(type is not ("bool" or "double" or "float") && Chance(20)
            ? $"{name} {OneOf("<<=", ">>=", ">>>=")} {Value("int", 1)}; "
            : $"{name} {operation} {Value(type, 3)}; ");
    }

    /// <summary>Mostly one that is in the span.</summary>
    private string Index() => Chance(98) ? $"{Value("int", 1)} & 3" : $"{Value("int", 1)} & 7";

    /// <summary>An expression of a type.</summary>
    private string Value(string type, int depth)
    {
        var known = _scopes.Peek().Where(variable => variable.Type == type).ToArray();
        if (depth <= 0 || Chance(15))
        {
            return known.Length != 0 && Chance(70) ? OneOf(known).Name : Literal(type);
        }

        return type switch
        {
            "bool" => Truth(depth - 1),
            "double" or "float" => Real(type, depth - 1),
            _ => Integer(type, depth - 1),
        };
    }

    /// <remarks>Not a constant: the compiler refuses one that overflows.</remarks>
    private string Literal(string type) => type switch
    {
        "bool" => OneOf("true", "false", "x > 1"),
        "double" or "float" => $"({type})D({OneOf("0.5", "-1.25", "1e10", "3", "-0.0", "1e-3", "x")})",
        _ => $"({type})K({OneOf("0", "1", "-1", "2", "7", "100", "255", "0x7FFF_FFFF", "long.MinValue", "0x1234_5678_9ABC", "x", "x >> 5", "r")})",
    };

    private string Truth(int depth)
    {
        var type = OneOf([.. s_integers, "double"]);
        return OneOf(
            () => $"({Value(type, depth)} {OneOf("<", ">", "<=", ">=", "==", "!=")} {Value(type, depth)})",
            () => $"({Value("bool", depth)} {OneOf("&&", "||", "&", "|", "^", "==")} {Value("bool", depth)})",
            () => $"!{Parenthesized("bool", depth)}",
            () => $"({Value("int", depth)} is {OneOf("0 or 1", "> 5 and < 50", "not 3", "< 0 or > 99")})",
            () => $"(p is {{ A: > 0, C: {OneOf("< 9", "not 0")} }})",
            () => $"BitOperations.IsPow2({Value("ulong", depth)})")();
    }

    private string Real(string type, int depth) => OneOf(
        () => $"({type})({Value(type, depth)} {OneOf("+", "-", "*", "/")} {Value(type, depth)})",
        () => $"({type}){Parenthesized(OneOf(s_integers), depth)}",
        () => $"({type})({Value("bool", depth)} ? {Value(type, depth)} : {Value(type, depth)})",
        () => $"({type})(-{Parenthesized(type, depth)})")();

    private string Integer(string type, int depth)
    {
        var other = OneOf(s_integers);
        var divisor = Chance(98) ? $"({Parenthesized(type, depth)} | 1)" : Parenthesized(type, depth);
        return OneOf(
            () => $"({type})({Value(type, depth)} {OneOf("+", "-", "*", "&", "|", "^")} {Value(type, depth)})",
            () => $"({type})({Value(type, depth)} {OneOf("+", "-", "*", "&", "|", "^")} {Value(type, depth)})",
            () => $"({type})({Value(type, depth)} {OneOf("/", "%")} {divisor})",
            () => $"({type})({Value(type, depth)} {OneOf("<<", ">>", ">>>")} {Value("int", depth)})",
            () => $"({type})({OneOf("-", "~", "+")}{Parenthesized(type == "ulong" ? "long" : type, depth)})",
            () => $"({type}){Parenthesized(other, depth)}",
            () => $"({type}){Parenthesized(OneOf("double", "float"), depth)}",
            () => $"{Checked()}(({type})({Value(type, 0)} {OneOf("+", "-", "*")} {Value(type, 0)}))",
            () => $"{Checked()}(({type}){Parenthesized(other, 0)})",
            () => $"({type})({Value("bool", depth)} ? {Value(type, depth)} : {Value(type, depth)})",
            () => $"({type})s[{Index()}]",
            () => $"({type})Table[{Index()}]",
            () => $"({type})s_array[{Index()}]",
            () => $"({type})({OneOf("p.A", "p.B", "p.C", "p.Sum()", "s_p.Sum()", "s_int", "s_long", "s_byte", "s.Length", "s[1..].Length", "s[^2]")})",
            () => $"({type})Mix({Value("int", depth)}, {Value("uint", depth)}, {Value("long", depth)})",
            () => $"({type})Deep({Value("int", depth)} & 7, {Value("long", depth)})",
            () => $"Pick<{type}>({Value("bool", depth)}, {Value(type, depth)}, {Value(type, depth)})",
            () => $"({type})Pair({Value("long", depth)}).Item{_random.Next(1, 3)}",
            () => $"({type})Math.{OneOf("Min", "Max")}({Value(type, depth)}, {Value(type, depth)})",
            () => $"({type})Math.Clamp({Value("long", depth)}, {OneOf("-5L, 9L", "long.MinValue, 0L", "3L, 3L")})",
            () => $"({type})BitOperations.{OneOf("PopCount", "LeadingZeroCount", "TrailingZeroCount", "Log2")}({Value(OneOf("uint", "ulong"), depth)})",
            () => $"({type})BitOperations.{OneOf("RotateLeft", "RotateRight")}({Value(OneOf("uint", "ulong"), depth)}, {Value("int", depth)})",
            () => $"({type})BinaryPrimitives.ReverseEndianness({Value(OneOf("short", "int", "long", "ushort", "uint", "ulong"), depth)})",
            () => $"({type})({Parenthesized(other, depth)} switch {{ 0 => 3, 1 or 2 => {ToLong(type, Value(type, depth))}, > 100 => -7, _ => {Value("long", depth)} }})",
            () => $"({type})(({Value("bool", depth)} ? {Value("long", depth)} : (long?)null) ?? {Value("long", depth)})",
            () => $"({type})(\"text\"u8[{Value("int", depth)} & 3] + \"chars\"[{Value("int", depth)} & 3])",
            () => $"({type})(({Value("int", depth)}, {Value("long", depth)}) is (> 0, var t{_names}) ? t{_names++} : 5)")();
    }

    /// <summary>Mostly not: a body that ends early shows little. What is in it has no floating-point number, whose checked
    /// conversion is refused.</summary>
    private string Checked() => Chance(10) ? "checked" : "unchecked";

    private string Parenthesized(string type, int depth) => $"({Value(type, depth)})";
}
