using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Makes a call of a method a direct call of a symbol.</summary>
internal static class NativeImport
{
    private const string Suffix = "__Native";

    /// <summary>Makes a method stand for a symbol.</summary>
    /// <param name="method">A static method whose values C and C# pass alike (<see cref="NativeValue"/>).</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="needsBody">Whether the method may be called through a pointer. ILC marks some of its own pointers in a low
    /// bit, which may be set in the address of another library's function.</param>
    public static void Make(MethodDefinition method, string symbol, bool needsBody)
    {
        if (needsBody || NativeValue.IsSmall(method.ReturnType))
        {
            MakeBody(method, symbol);
        }
        else
        {
            CompilerAttributes.Import(method, symbol);
        }
    }

    /// <summary>A function of C leaves whatever it likes above a result of one or two bytes, and a method of C# doesn't: ILC relies
    /// on that. So the symbol's result is an int here, which the method cuts to size.</summary>
    private static void MakeBody(MethodDefinition method, string symbol)
    {
        var module = method.Module;
        var isSmall = NativeValue.IsSmall(method.ReturnType);
        var import = new MethodDefinition(
            method.Name + Suffix,
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig,
            isSmall ? module.TypeSystem.Int32 : method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            import.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, parameter.ParameterType));
        }

        method.DeclaringType.Methods.Add(import);
        CompilerAttributes.Import(import, symbol);

        method.PInvokeInfo = null;
        method.IsPInvokeImpl = false;
        method.ImplAttributes = MethodImplAttributes.IL | MethodImplAttributes.AggressiveInlining;
        var il = (method.Body = new MethodBody(method)).GetILProcessor();
        foreach (var parameter in method.Parameters)
        {
            il.Emit(OpCodes.Ldarg, parameter);
        }

        il.Emit(OpCodes.Call, import);
        if (isSmall)
        {
            il.Emit(NativeValue.Conversion(method.ReturnType));
        }

        il.Emit(OpCodes.Ret);
    }
}
