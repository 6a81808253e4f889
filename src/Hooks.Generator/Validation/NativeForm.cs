using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Validation;

/// <summary>Which types C and C# lay out and pass alike.</summary>
internal static class NativeForm
{
    internal static bool Has(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => true,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => true,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        { SpecialType: not SpecialType.None } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: false, IsRefLikeType: false } value =>
            value.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic).All(static field => Has(field.Type)),
        _ => false,
    };

    /// <summary>Whether the compiler itself says that there is no such type.</summary>
    internal static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol pointer => IsUnknown(pointer.PointedAtType),
        _ => type.TypeKind == TypeKind.Error,
    };

    /// <summary>Whether a method takes or returns a type that there is not.</summary>
    internal static bool NamesUnknownType(IMethodSymbol method) =>
        IsUnknown(method.ReturnType) || method.Parameters.Any(static parameter => IsUnknown(parameter.Type));
}
