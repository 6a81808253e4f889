using System.Runtime.InteropServices;
using System.Text;

namespace Hooks.Abstractions.Tests;

/// <summary>What the tests ask libc for.</summary>
internal static unsafe partial class Libc
{
    /// <summary>Sets a variable where getenv(3) sees it: .NET's own setter changes a copy.</summary>
    public static void SetEnvironment(string name, byte[] value)
    {
        fixed (byte* nameBytes = CString(Encoding.UTF8.GetBytes(name)))
        fixed (byte* valueBytes = CString(value))
        {
            Assert.Equal(0, setenv(nameBytes, valueBytes, 1));
        }
    }

    /// <summary>Takes a variable away.</summary>
    public static void UnsetEnvironment(string name)
    {
        fixed (byte* bytes = CString(Encoding.UTF8.GetBytes(name)))
        {
            Assert.Equal(0, unsetenv(bytes));
        }
    }

    /// <summary>The name that libc has for an error number; null where it has none.</summary>
    /// <exception cref="EntryPointNotFoundException">The libc is not glibc 2.32 or newer.</exception>
    public static string? NameOfError(int number) => Marshal.PtrToStringUTF8((nint)strerrorname_np(number));

    /// <summary>Pages of zeros (mmap(2)).</summary>
    public static byte* MapPages(int count)
    {
        const int ReadAndWrite = 3;
        const int PrivateAndAnonymous = 0x22;
        var pages = mmap(null, (nuint)(count * 4096), ReadAndWrite, PrivateAndAnonymous, -1, 0);
        Assert.NotEqual(-1, (nint)pages);
        return pages;
    }

    /// <summary>Gives pages back.</summary>
    public static void UnmapPages(byte* pages, int count) => Assert.Equal(0, munmap(pages, (nuint)(count * 4096)));

    /// <summary>Makes whole pages unreadable.</summary>
    public static void Forbid(byte* start, int length) => Assert.Equal(0, mprotect(start, (nuint)length, 0));

    private static byte[] CString(byte[] bytes) => [.. bytes, 0];

    [LibraryImport("libc")]
    private static partial int setenv(byte* name, byte* value, int overwrite);

    [LibraryImport("libc")]
    private static partial int unsetenv(byte* name);

    [LibraryImport("libc")]
    private static partial byte* strerrorname_np(int number);

    [LibraryImport("libc")]
    private static partial byte* mmap(byte* address, nuint length, int protection, int flags, int file, long offset);

    [LibraryImport("libc")]
    private static partial int munmap(byte* address, nuint length);

    [LibraryImport("libc")]
    private static partial int mprotect(byte* address, nuint length, int protection);
}
