using System;
using System.Runtime.CompilerServices;
using Redirect.Paths;

namespace Redirect.Configuration;

/// <summary>The file with the rules, which the variable names: read once, when the library is loaded.</summary>
internal static unsafe class TableFile
{
    private const int MaxFileLength = 64 * 1024;
    private const int MaxShownLength = 100;

    private static ReadOnlySpan<byte> Blanks => " \t\r"u8;

    /// <summary>Reads it. If it has an error, no path is changed, and one line says why.</summary>
    [HookInitializer]
    public static void Read()
    {
        if (!Env.TryGet("REDIRECT"u8, out var path) || path.IsEmpty)
        {
            return;
        }

        if (path[0] != '/')
        {
            Report(path, 0, "not an absolute path");
            return;
        }

        var error = MappedMemory.ReadFile(path, MaxFileLength, out var content);
        if (error == 0)
        {
            error = MappedMemory.Map(Table.PATH_MAX + 1, out var tooLong);
            if (error == 0 && ReadLines(path, content))
            {
                tooLong[..Table.PATH_MAX].Fill((byte)'x');
                tooLong[0] = (byte)'/';
                Table.Seal((byte*)Unsafe.AsPointer(ref tooLong[0]));
                return;
            }
        }

        Table.Seal(null);
        if (error != 0)
        {
            var name = Errno.Name(error);
            LogLine line = $"{"redirect: REDIRECT="u8}";
            line.AppendQuoted(path, MaxShownLength);
            line.AppendFormatted(": "u8);
            line.AppendFormatted(name);
            line.AppendFormatted(". Allowed: a file of at most 64 kB that can be read. No path is changed."u8);
            Log.Line(ref line);
        }
    }

    private static bool ReadLines(ReadOnlySpan<byte> path, ReadOnlySpan<byte> content)
    {
        for (var number = 1; !content.IsEmpty; number++)
        {
            var length = content.IndexOf((byte)'\n');
            var line = (length < 0 ? content : content[..length]).Trim(Blanks);
            content = length < 0 ? default : content[(length + 1)..];
            if (!line.IsEmpty && line[0] != '#' && ErrorOf(line) is { } error)
            {
                Report(path, number, error);
                return false;
            }
        }

        return true;
    }

    private static string? ErrorOf(ReadOnlySpan<byte> line)
    {
        if (!TrySplit(line, out var prefix, out var target) || prefix is not [(byte)'/', ..] || target is not [(byte)'/', ..] || target.Length >= Table.PATH_MAX)
        {
            return "not two absolute paths";
        }

        prefix = prefix.TrimEnd((byte)'/');
        if (!IsNormal(prefix))
        {
            return "//, . or .. in the first path";
        }

        if (Table.Has(prefix))
        {
            return "another line has the same first path";
        }

        if (Table.IsFull)
        {
            return "more than 64 rules";
        }

        Table.Add(prefix, target.TrimEnd((byte)'/'));
        return null;
    }

    /// <summary>Splits at the first arrow that blanks are around.</summary>
    private static bool TrySplit(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> prefix, out ReadOnlySpan<byte> target)
    {
        for (var i = 1; i < line.Length - 3; i++)
        {
            if (line[i..].StartsWith("=> "u8) && line[i - 1] == ' ')
            {
                prefix = line[..i].Trim(Blanks);
                target = line[(i + 2)..].Trim(Blanks);
                return true;
            }
        }

        prefix = default;
        target = default;
        return false;
    }

    /// <summary>Whether the text of a path is what <see cref="PathPrefix"/> compares with.</summary>
    private static bool IsNormal(ReadOnlySpan<byte> path)
    {
        while (!path.IsEmpty)
        {
            path = path[1..];
            var length = path.IndexOf((byte)'/');
            var name = length < 0 ? path : path[..length];
            if (name is [] or [(byte)'.'] or [(byte)'.', (byte)'.'])
            {
                return false;
            }

            path = path[name.Length..];
        }

        return true;
    }

    private static void Report(ReadOnlySpan<byte> path, int number, string error)
    {
        LogLine line = $"{"redirect: REDIRECT="u8}";
        line.AppendQuoted(path, MaxShownLength);
        if (number > 0)
        {
            line.AppendFormatted(", line "u8);
            line.AppendFormatted(number);
        }

        line.AppendFormatted(": "u8);
        line.AppendLiteral(error);
        line.AppendFormatted(". Allowed: the absolute path of a file with lines as /from => /to, up to 64. No path is changed."u8);
        Log.Line(ref line);
    }
}
