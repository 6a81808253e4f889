using System.Runtime.InteropServices;

/// <summary>What a hook does with the rest of the process.</summary>
internal static unsafe partial class Interposing
{
    private static int s_writes;

    [HookInitializer]
    public static void Begin() => s_writes = 100;

    [Intercept("write")]
    private static partial nint Write(int descriptor, void* bytes, nuint count)
    {
        s_writes++;
        Log.Line($"write to {descriptor}: {count} bytes");
        return Next.Write(descriptor, bytes, count);
    }

    [Intercept("number_of_writes")]
    private static partial long Writes(long x) => s_writes + x;

    [Intercept("missing_number")]
    private static partial long MissingNumber(long x) => Next.MissingNumber(x);

    [Intercept("missing_pointer")]
    private static partial void* MissingPointer(long x) => Next.MissingPointer(x);

    [Intercept("known_by_this_name"), Intercept("known_by_that_name")]
    private static partial long KnownByTwoNames(long x) => Next.KnownByTwoNames(x);

    [Intercept("parent")]
    private static partial long Parent(long x) => getppid() + x - getppid();

    [Intercept("with_stackalloc")]
    private static partial long WithStackalloc(long x)
    {
        var bytes = stackalloc byte[64];
        for (var i = 0; i < 64; i++)
        {
            bytes[i] = (byte)i;
        }

        return bytes[x] + x;
    }

    [DllImport("libc")]
    private static extern int getppid();
}
