using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Hooks.Sdk.Compiling;

/// <summary>Makes a method one that the native compiler accepts and that no library can be linked with.</summary>
internal static class UncompilableBody
{
    /// <summary>Replaces a method's body by a call of an undefined symbol, as ILC itself does for a method that
    /// it can't compile.</summary>
    /// <param name="method">The method.</param>
    /// <param name="reason">Why; the end of a sentence that begins with the method.</param>
    public static void Replace(MethodDefinition method, string reason)
    {
        var body = method.Body = new MethodBody(method);
        var il = body.GetILProcessor();
        var types = method.Module.TypeSystem;
        var marker = new MethodReference("ThrowInvalidProgramExceptionWithArgument", types.Void, RuntimeModule.Type("ThrowHelpers", method.Module))
        {
            Parameters = { new ParameterDefinition(types.Int32), new ParameterDefinition(types.String) },
        };
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ldstr, reason);
        il.Emit(OpCodes.Call, marker);
        var forever = il.Create(OpCodes.Nop);
        il.Append(forever);
        il.Emit(OpCodes.Br, forever);
    }
}
