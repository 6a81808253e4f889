using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Hooks.Abstractions.Tests;

/// <summary>Structs have the layout of C's headers.</summary>
public sealed class StructTests : IDisposable
{
    private static readonly Dictionary<Type, (string Name, string Prefix, bool IsWhole)> s_structs = new()
    {
        [typeof(TimeSpec)] = ("timespec", "tv_", true),
        [typeof(TimeVal)] = ("timeval", "tv_", true),
        // On arm64 it is shorter.
        [typeof(Stat)] = ("stat", "st_", false),
        [typeof(StatX)] = ("statx", "stx_", true),
        [typeof(StatXTimestamp)] = ("statx_timestamp", "tv_", true),
    };

    private static readonly Dictionary<string, string> s_names = new()
    {
        ["Seconds"] = "sec", ["Nanoseconds"] = "nsec", ["Microseconds"] = "usec", ["Device"] = "dev", ["Inode"] = "ino", ["Size"] = "size",
        ["BlockSize"] = "blksize", ["Blocks"] = "blocks", ["Mask"] = "mask", ["Attributes"] = "attributes", ["LinkCount"] = "nlink",
        ["UserId"] = "uid", ["GroupId"] = "gid", ["Mode"] = "mode", ["AccessTime"] = "atim", ["ModificationTime"] = "mtim",
        ["ChangeTime"] = "ctim", ["BirthTime"] = "btim",
    };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc")]
    [InlineData("aarch64-linux-gnu-gcc")]
    public void A_struct_has_the_fields_of_its_header_on_every_processor(string compiler)
    {
        File.WriteAllLines(
            _directory["structs.c"],
            ["#define _GNU_SOURCE", "#include <stddef.h>", "#include <sys/stat.h>", "#include <sys/time.h>", "#include <time.h>", .. s_structs.Keys.SelectMany(Assertions)]);

        Assert.Equal(new ProgramRun(0, "", ""), ProgramRun.Of(RequiredProgram.Find(compiler), ["-fsyntax-only", _directory["structs.c"]]));
    }

    private static IEnumerable<string> Assertions(Type type)
    {
        var (name, prefix, isWhole) = s_structs[type];
        yield return Assertion($"sizeof(struct {name})", isWhole ? "==" : "<=", Marshal.SizeOf(type));
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            // struct statx has names of its own for times.
            var member = prefix + s_names[field.Name] + (type == typeof(StatX) && field.FieldType == typeof(StatXTimestamp) ? "e" : "");
            yield return Assertion($"offsetof(struct {name}, {member})", "==", (int)Marshal.OffsetOf(type, field.Name));
            // On little-endian processors the lower half of a field is at its beginning.
            yield return Assertion($"sizeof(((struct {name} *)0)->{member})", ">=", Marshal.SizeOf(field.FieldType));
        }
    }

    private static string Assertion(string value, string comparison, int expected) =>
        string.Create(CultureInfo.InvariantCulture, $"_Static_assert({value} {comparison} {expected}, \"{value}\");");
}
