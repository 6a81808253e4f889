using System.Runtime.InteropServices;

namespace Hooks.Sdk.Tests;

/// <summary>What the audit reads of a hook's C#: this assembly stands for the author's. The native side of it is
/// <see cref="Native.HookLibrary"/>, so neither method ever runs.</summary>
internal static unsafe class BindHook
{
    [Intercept("bind")]
    private static int Bind(int socket, void* address, uint addressLength) => throw new NotSupportedException();

    [DllImport("libc")]
    private static extern void* dlsym(nint handle, byte* symbol);

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentProcess();
}
