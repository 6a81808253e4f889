using Mono.Cecil;

namespace Hooks.Sdk.Compiling;

/// <summary>The attributes by which ILC calls a symbol or defines one without a transition between managed and native code.
/// It knows them by name.</summary>
internal static class CompilerAttributes
{
    private const string Namespace = "System.Runtime";
    private const string ImportAttribute = "RuntimeImportAttribute";
    private const string ExportAttribute = "RuntimeExportAttribute";

    /// <summary>Makes a method without a body stand for a symbol.</summary>
    public static void Import(MethodDefinition method, string symbol)
    {
        method.Body = null;
        method.PInvokeInfo = null;
        method.IsPInvokeImpl = false;
        method.ImplAttributes = MethodImplAttributes.IL | MethodImplAttributes.InternalCall;
        method.CustomAttributes.Add(New(ImportAttribute, method.Module, symbol));
    }

    /// <summary>Gives a method a symbol.</summary>
    public static void Export(MethodDefinition method, string symbol) =>
        method.CustomAttributes.Add(New(ExportAttribute, method.Module, symbol));

    /// <summary>The symbol that a method stands for; null for none.</summary>
    public static string? ImportedBy(MethodDefinition method) => method.CustomAttributes
        .FirstOrDefault(static attribute => attribute.AttributeType.FullName == $"{Namespace}.{ImportAttribute}")?
        .ConstructorArguments[0].Value as string;

    private static CustomAttribute New(string name, ModuleDefinition module, string symbol)
    {
        var type = RuntimeModule.Type(Namespace, name, module);
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type)
        {
            HasThis = true,
            Parameters = { new ParameterDefinition(module.TypeSystem.String) },
        };
        return new CustomAttribute(constructor) { ConstructorArguments = { new CustomAttributeArgument(module.TypeSystem.String, symbol) } };
    }
}
