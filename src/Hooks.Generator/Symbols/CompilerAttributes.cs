using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>Attributes that the C# compiler or ILC knows by name, whatever assembly declares them: an author may declare one that the
/// freestanding runtime doesn't have, and several assemblies have an internal one. Therefore they are compared by name.</summary>
internal static class CompilerAttributes
{
    public const string ComImport = "System.Runtime.InteropServices.ComImportAttribute";
    public const string DllImport = "System.Runtime.InteropServices.DllImportAttribute";
    public const string FieldOffset = "System.Runtime.InteropServices.FieldOffsetAttribute";
    public const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    public const string MethodImpl = "System.Runtime.CompilerServices.MethodImplAttribute";
    public const string ModuleInitializer = "System.Runtime.CompilerServices.ModuleInitializerAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string OverloadResolutionPriority = "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute";
    public const string RuntimeImport = "System.Runtime.RuntimeImportAttribute";
    public const string StructLayout = "System.Runtime.InteropServices.StructLayoutAttribute";
    public const string ThreadStatic = "System.ThreadStaticAttribute";
    public const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";

    /// <summary>The first of these attributes of a symbol; null for none.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsNamed(name));

    public static bool HasAttribute(this ISymbol symbol, string name) => symbol.FindAttribute(name) is not null;

    /// <summary>Whether a type has this full name.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string name) =>
        type is not null && name.EndsWith(type.Name, System.StringComparison.Ordinal) && type.ToDisplayString() == name;
}
