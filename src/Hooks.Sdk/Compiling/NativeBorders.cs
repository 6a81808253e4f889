using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Removes the transitions between managed and native code from an assembly.</summary>
/// <remarks>
/// On .NET a thread tells the garbage collector that it leaves managed code or enters it. ILC compiles that into every
/// <c>DllImport</c>, every <c>UnmanagedCallersOnly</c> method and every call of a C function through a pointer, and hook libraries
/// have no collector. A call without a transition is a call as in C: for the values that hooks have, ILC's own calling convention
/// is the platform's. Where they differ, the transition stays (<see cref="NativeValue"/>).
/// </remarks>
internal static class NativeBorders
{
    private const string Callable = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    private const string NoTransition = "System.Runtime.InteropServices.SuppressGCTransitionAttribute";
    private const string NoTransitionConvention = "CallConvSuppressGCTransition";

    /// <summary>The library whose functions are the process's, and the same without a name.</summary>
    private static readonly string[] s_process = ["libc", "*"];

    /// <summary>Removes them.</summary>
    /// <param name="module">The assembly.</param>
    /// <param name="needed">The libraries that the loader loads with this one: their functions are the process's, too.</param>
    public static void Open(ModuleDefinition module, IReadOnlySet<string> needed)
    {
        var types = module.GetTypes().ToArray();
        var methods = types.SelectMany(static type => type.Methods).ToArray();
        var taken = methods.Where(static method => method.HasBody)
            .SelectMany(static method => method.Body.Instructions)
            .Where(static instruction => instruction.OpCode.Code == Code.Ldftn)
            .Select(static instruction => instruction.Operand)
            .OfType<MethodDefinition>()
            .ToHashSet();
        MakeImportsOfProcess(module, methods, needed);
        var fields = StubMembers.MoveFields(types);
        var resolved = new HashSet<string>();
        foreach (var method in methods)
        {
            fields.Rewrite(method);
            OpenImport(method, taken);
            OpenExport(method);
            StubMembers.Link(method, resolved);
            OpenPointerCalls(method);
        }
    }

    private static void MakeImportsOfProcess(ModuleDefinition module, IEnumerable<MethodDefinition> methods, IReadOnlySet<string> needed)
    {
        var process = new ModuleReference(s_process[0]);
        foreach (var import in methods.Where(static method => method.IsPInvokeImpl).Select(static method => method.PInvokeInfo))
        {
            if (needed.Contains(import.Module.Name))
            {
                import.Module = process;
                if (!module.ModuleReferences.Contains(process))
                {
                    module.ModuleReferences.Add(process);
                }
            }
        }
    }

    private static void OpenImport(MethodDefinition method, HashSet<MethodDefinition> taken)
    {
        if (method is { IsPInvokeImpl: true, PInvokeInfo: { SupportsLastError: false } import, IsPreserveSig: true, CallingConvention: MethodCallingConvention.Default }
            && s_process.Contains(import.Module.Name)
            && NativeValue.AreAll(method))
        {
            Remove(method, NoTransition);
            NativeImport.Make(method, import.EntryPoint is { Length: > 0 } symbol ? symbol : method.Name, needsBody: taken.Contains(method) || !method.IsPrivate);
        }
    }

    /// <summary>What programs call by its symbol is an export of the stub object, and what C calls through a pointer is an ordinary
    /// method. An export that does not belong to a hook is left unchanged: the initializer runs once, and the audit reports all
    /// others.</summary>
    private static void OpenExport(MethodDefinition method)
    {
        if (method.CustomAttributes.FirstOrDefault(static attribute => attribute.AttributeType.FullName == Callable) is not { } callable
            || !NativeValue.AreAll(method))
        {
            return;
        }

        if (callable.Fields.All(static field => field.Name != "EntryPoint") || StubMembers.IsExport(method))
        {
            Remove(method, Callable);
        }
    }

    private static void OpenPointerCalls(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return;
        }

        foreach (var call in method.Body.Instructions.Select(static instruction => instruction.Operand).OfType<CallSite>())
        {
            if (call.CallingConvention is MethodCallingConvention.C or MethodCallingConvention.Unmanaged
                && !call.ReturnType.FullName.Contains(NoTransitionConvention, StringComparison.Ordinal)
                && NativeValue.AreAll(call))
            {
                call.CallingConvention = MethodCallingConvention.Unmanaged;
                call.ReturnType = new OptionalModifierType(
                    RuntimeModule.Type("System.Runtime.CompilerServices", NoTransitionConvention, method.Module), call.ReturnType);
            }
        }
    }

    private static void Remove(MethodDefinition method, string attribute)
    {
        foreach (var found in method.CustomAttributes.Where(data => data.AttributeType.FullName == attribute).ToArray())
        {
            method.CustomAttributes.Remove(found);
        }
    }
}
