using System;

namespace Redirect.Paths;

/// <summary>Whether a path is in a directory, by its text: without the file system, as <c>realpath -s</c> sees it.</summary>
internal static class PathPrefix
{
    /// <summary>Whether a path has no <c>//</c> and no name that begins with a dot: then it is in a directory if it begins with
    /// it.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> path)
    {
        var last = (byte)0;
        foreach (var b in path)
        {
            if (last == '/' && b is ((byte)'/' or (byte)'.'))
            {
                return false;
            }

            last = b;
        }

        return true;
    }

    /// <summary>Compares the text of a plain path.</summary>
    public static bool MatchesPlain(ReadOnlySpan<byte> path, ReadOnlySpan<byte> prefix, out int end)
    {
        end = prefix.Length;
        return path.StartsWith(prefix) && (path.Length == end || path[end] == '/');
    }

    /// <summary>Compares component by component: <c>//</c> and <c>/./</c> are <c>/</c>, and <c>..</c> takes the component before
    /// it away.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="prefix">An absolute path without a slash at its end, and without such parts; empty for the root.</param>
    /// <param name="end">Where the rest of the path begins. It is as the program wrote it, and never leads out of the prefix.</param>
    public static bool Matches(ReadOnlySpan<byte> path, ReadOnlySpan<byte> prefix, out int end)
    {
        // The bytes of the prefix that the path has named so far, and how many components it is below them.
        var named = 0;
        var depth = 0;
        end = 0;
        for (var i = 0; TryTakeName(path, ref i, out var name);)
        {
            if (name is [(byte)'.', (byte)'.'])
            {
                if (depth > 0)
                {
                    depth--;
                    continue;
                }

                named = prefix[..named].LastIndexOf((byte)'/') is >= 0 and var parent ? parent : 0;
                end = i;
            }
            else if (depth == 0 && NamesNext(prefix[named..], name))
            {
                named += 1 + name.Length;
                end = i;
            }
            else
            {
                depth++;
            }
        }

        return named == prefix.Length;
    }

    /// <summary>Takes the next component that is not empty and not <c>.</c>.</summary>
    private static bool TryTakeName(ReadOnlySpan<byte> path, ref int position, out ReadOnlySpan<byte> name)
    {
        do
        {
            while (position < path.Length && path[position] == '/')
            {
                position++;
            }

            var start = position;
            while (position < path.Length && path[position] != '/')
            {
                position++;
            }

            name = path[start..position];
        }
        while (name is [(byte)'.']);
        return !name.IsEmpty;
    }

    private static bool NamesNext(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> name) =>
        rest.Length > name.Length && rest[1..].StartsWith(name) && (rest.Length == name.Length + 1 || rest[name.Length + 1] == '/');
}
