namespace HookSources;

/// <summary>A file with a hook that runs a snippet, its method <c>Body</c>.</summary>
public static class SnippetSource
{
    /// <summary>What a file begins with.</summary>
    public const string Header = """
        #pragma warning disable CS0649, CS8509, CS8524, CS8655, CS0626
        using System;
        using System.Buffers.Binary;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading;


        """;

    /// <summary>The file.</summary>
    /// <param name="members">The snippet: members of the hook's type.</param>
    public static string Of(string members) => Header + $$"""
        internal static unsafe partial class H
        {
            [Intercept("f")]
            private static partial long F(long x)
            {
                {{PassOn("F")}}
            }

            {{members}}
        }
        """;

    /// <summary>The body of a hook that passes on what the snippet makes of its argument; errno is not what the snippets are
    /// about.</summary>
    /// <param name="hook">The hook.</param>
    public static string PassOn(string hook) => $"long y; using (Errno.Preserve()) {{ y = Body(x); }} return Next.{hook}(y);";
}
