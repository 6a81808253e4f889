using System.Runtime.InteropServices;
using System.Text;

namespace Hooks.Abstractions.Tests;

/// <summary>What the tests ask libc for.</summary>
internal static unsafe partial class Libc
{
    /// <summary>Sets a variable that getenv(3) sees: .NET's own setter changes a copy.</summary>
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

    /// <summary>The name that libc has for an error number; null if it has none.</summary>
    /// <exception cref="EntryPointNotFoundException">The libc is not glibc 2.32 or newer.</exception>
    public static string? NameOfError(int number) => Marshal.PtrToStringUTF8((nint)strerrorname_np(number));

    private static byte[] CString(byte[] bytes) => [.. bytes, 0];

    [LibraryImport("libc")]
    private static partial int setenv(byte* name, byte* value, int overwrite);

    [LibraryImport("libc")]
    private static partial int unsetenv(byte* name);

    [LibraryImport("libc")]
    private static partial byte* strerrorname_np(int number);
}
