using System.Globalization;
using System.Reflection;

namespace Hooks.Abstractions.Tests;

/// <summary>Constants have the values of C's headers.</summary>
public sealed class HeaderTests : IDisposable
{
    private static readonly Dictionary<Type, string> s_headers = new()
    {
        [typeof(Errno)] = "errno.h",
        [typeof(Fcntl)] = "fcntl.h",
        [typeof(NetinetIn)] = "netinet/in.h",
        [typeof(Signal)] = "signal.h",
        [typeof(SysMman)] = "sys/mman.h",
        [typeof(SysSocket)] = "sys/socket.h",
        [typeof(SysStat)] = "sys/stat.h",
        [typeof(Time)] = "time.h",
        [typeof(Unistd)] = "unistd.h",
    };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc")]
    [InlineData("aarch64-linux-gnu-gcc")]
    public void A_constant_has_the_value_of_its_header_on_every_processor(string compiler)
    {
        var assertions = s_headers.Keys
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(static field => field.IsLiteral)
            .Select(static field => string.Create(
                CultureInfo.InvariantCulture, $"_Static_assert((long){field.Name} == {field.GetRawConstantValue()}, \"{field.Name}\");"))
            .ToArray();
        File.WriteAllLines(
            _directory["constants.c"],
            ["#define _GNU_SOURCE", .. s_headers.Values.Select(static header => $"#include <{header}>"), .. assertions]);

        var run = ProgramRun.Of(RequiredProgram.Find(compiler), ["-fsyntax-only", _directory["constants.c"]]);

        Assert.True(assertions.Length > 150);
        Assert.Equal(new ProgramRun(0, "", ""), run);
    }

    [Fact]
    public void Every_class_of_constants_is_compared() => Assert.Empty(
        typeof(Errno).Assembly.GetExportedTypes()
            .Where(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static).Any(static field => field.IsLiteral && field.Name.All(IsUpper)))
            .Except(s_headers.Keys));

    private static bool IsUpper(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_';
}
