using System.Runtime.InteropServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Makes <c>RuntimeInformation.ProcessArchitecture</c> the processor that the library is for: the native compiler then
/// leaves out what is for another one.</summary>
internal static class ProcessArchitecture
{
    private const string Type = "System.Runtime.InteropServices.RuntimeInformation";

    /// <summary>Sets it, in the assembly that has the type.</summary>
    /// <param name="module">The assembly.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    public static void Set(ModuleDefinition module, string architecture)
    {
        if (module.GetType(Type)?.Methods.SingleOrDefault(static method => method.Name == "get_ProcessArchitecture") is not { } getter)
        {
            return;
        }

        var il = (getter.Body = new MethodBody(getter)).GetILProcessor();
        il.Emit(OpCodes.Ldc_I4, (int)(architecture == "arm64" ? Architecture.Arm64 : Architecture.X64));
        il.Emit(OpCodes.Ret);
    }
}
