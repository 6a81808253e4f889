using System.Text;

namespace Hooks.Generator.Tests.Signatures;

/// <summary>Writes a hook from a line of a table: <c>bind: int (int, SockAddr*, uint)</c>.</summary>
internal static class HookSource
{
    /// <summary>What the lines may name.</summary>
    public const string Prelude = """
        using System.Runtime.InteropServices;
        using Hooks;

        public enum Which : uint { Self }
        public struct Descriptor { public int Number; }
        public struct InAddr { public uint Address; }
        public struct Div { public int Quotient, Remainder; }
        public struct LongDiv { public long Quotient, Remainder; }
        public unsafe struct Entry { public byte* Key; public void* Data; }
        public unsafe struct CookieFunctions { public void* Read, Write, Seek, Close; }
        public struct Real { public double Value; public long Other; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)]
        public struct Packed { public int First; public long Second; public int Third; }
        [StructLayout(LayoutKind.Explicit)]
        public struct Misplaced { [FieldOffset(0)] public int First; [FieldOffset(4)] public long Second; [FieldOffset(12)] public int Third; }
        public struct Around { public Inside Value; public long Other; }
        [StructLayout(LayoutKind.Sequential, Pack = 2)]
        public struct Inside { public short First; public int Second; public short Third; }
        [StructLayout(LayoutKind.Sequential, Pack = 4)]
        public struct PackedInVain { public long Quotient, Remainder; }
        [StructLayout(LayoutKind.Explicit)]
        public unsafe struct SignalValue { [FieldOffset(0)] public int Number; [FieldOffset(0)] public void* Pointer; }

        """;

    /// <summary>The source of a library with one hook for each line. Brackets in a line stay where they are.</summary>
    public static string Of(params IEnumerable<string> lines)
    {
        var source = new StringBuilder(Prelude).AppendLine("internal static unsafe partial class Hooks1\n{");
        foreach (var (index, line) in lines.Index())
        {
            source.AppendLine(Method(line, index));
        }

        return source.AppendLine("}").ToString();
    }

    private static string Method(string line, int index)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var symbol = line[..colon];
        var list = line.IndexOf(" (", StringComparison.Ordinal) is var plain and >= 0 ? plain : line.IndexOf(" [|(", StringComparison.Ordinal);
        var result = line[(colon + 2)..list];
        var parameters = line[(list + 1)..];
        var body = result.Contains("void", StringComparison.Ordinal) && !result.Contains('*', StringComparison.Ordinal) ? "{ }" : "=> default;";
        return $"""
                [Intercept("{symbol}", Aliases = Aliases.Ignore)]
                private static partial {result} Hook{index}{WithNames(parameters)} {body}
            """;
    }

    /// <summary>Puts a name behind every type. A comma within a function pointer's type divides nothing.</summary>
    private static string WithNames(string parameters)
    {
        var text = new StringBuilder();
        var (depth, count) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            var c = parameters[i];
            depth += c switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && (c == ',' || (c == ')' && parameters[i - 1] != '(')))
            {
                text.Append(" a").Append(count++);
            }

            text.Append(c);
        }

        return text.ToString();
    }
}
