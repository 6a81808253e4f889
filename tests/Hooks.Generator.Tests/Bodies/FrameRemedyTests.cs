using System.Globalization;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>What HOOK047 tells to do about a frame.</summary>
public class FrameRemedyTests
{
    [Theory]
    [InlineData(10000, 0, "; use a smaller buffer, a static one, or mmap(?!; [0-9])")]
    [InlineData(10000, 1, "; use a smaller buffer, a static one, or mmap; 1 of them is a log line of [0-9]+ bytes, which another method can write")]
    [InlineData(10000, 2, "; use a smaller buffer, a static one, or mmap; 2 of them are log lines of [0-9]+ bytes each, which other methods can write")]
    [InlineData(3500, 1, "; 1 of them is a log line of [0-9]+ bytes: write it in another method, or use a smaller buffer, a static one, or mmap(?!; [0-9])")]
    [InlineData(0, 10, "; 10 of them are log lines of [0-9]+ bytes each: write some of these in other methods")]
    public async Task Log_lines_are_the_remedy_where_the_rest_fits(int size, int lines, string end)
    {
        var declaration = size == 0 ? string.Empty : "Large large = default; Take(&large);";
        var diagnostics = await BodyRun.Of($$"""
            using Hooks;
            using System.Runtime.InteropServices;

            internal static unsafe class Sample
            {
                private static byte s_value;

                private static void Body(int x)
                {
                    {{declaration}}
                    {{string.Concat(Enumerable.Repeat("Log.Line($\"a{x}\");\n", lines))}}
                }

                private static void Take(void* place) => s_value = *(byte*)place;

                [StructLayout(LayoutKind.Explicit, Size = {{Math.Max(size, 1)}})]
                private struct Large
                {
                    [FieldOffset(0)] public byte First;
                }
            }
            """);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("HOOK047", diagnostic.Id);
        Assert.Matches(end, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
