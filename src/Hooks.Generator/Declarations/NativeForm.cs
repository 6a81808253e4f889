using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>The types that C and C# lay out and pass in the same way.</summary>
internal static class NativeForm
{
    /// <remarks>The compiler reports structs that contain themselves.</remarks>
    public static bool Has(ITypeSymbol type)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var left = new Stack<ITypeSymbol>();
        left.Push(type);
        while (left.Count != 0)
        {
            type = left.Pop();
            if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsGenericType: false, IsRefLikeType: false } structure
                && !StructureLayout.IsAutomatic(structure))
            {
                foreach (var field in seen.Add(structure) ? StructureLayout.FieldsOf(structure) : [])
                {
                    left.Push(field.Type);
                }
            }
            else if (!IsValue(type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the compiler reports the type as unknown.</summary>
    public static bool IsUnknown(ITypeSymbol type)
    {
        while (type is IPointerTypeSymbol pointer)
        {
            type = pointer.PointedAtType;
        }

        return type.TypeKind == TypeKind.Error;
    }

    /// <summary>Whether the signature of a method names an unknown type.</summary>
    public static bool NamesUnknownType(IMethodSymbol method) =>
        method.Parameters.Select(static parameter => parameter.Type).Prepend(method.ReturnType)
            .SelectMany(static type => type.Parts())
            .Any(static part => part.TypeKind == TypeKind.Error);

    /// <summary>Whether C can have put a value of a type where a pointer goes to: neither an object nor a reference to one.</summary>
    private static bool CanBeAt(ITypeSymbol type)
    {
        while (type is IPointerTypeSymbol pointer)
        {
            type = pointer.PointedAtType;
        }

        return type is IFunctionPointerTypeSymbol function
            ? IsOfC(function)
            : type is { IsUnmanagedType: true } or { SpecialType: SpecialType.System_Void } or { TypeKind: TypeKind.Error or TypeKind.TypeParameter };
    }

    /// <summary>Whether a pointer is to a C function.</summary>
    /// <remarks>A call through a managed one takes an address with bit 1 set for a pointer to a descriptor, and C functions have such addresses.</remarks>
    private static bool IsOfC(IFunctionPointerTypeSymbol type) => type.Signature.CallingConvention != SignatureCallingConvention.Default;

    /// <summary>Whether a type is a number or a pointer.</summary>
    private static bool IsValue(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol pointer => CanBeAt(pointer.PointedAtType),
        IFunctionPointerTypeSymbol function => IsOfC(function),
        { TypeKind: TypeKind.Enum } => true,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => true,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => true,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        _ => false,
    };
}
