using System.Linq;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>Values that go to a C function or come from one.</summary>
internal static class PassedValue
{
    /// <summary>Whether a value needs no marshalling.</summary>
    public static bool IsPlain(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Error
        || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol
        || (type.IsUnmanagedType
            && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            && !type.IsRefLikeType
            && AutomaticIn(type) is null);

    /// <summary>The struct in a value with LayoutKind.Auto; null for none.</summary>
    public static INamedTypeSymbol? AutomaticIn(ITypeSymbol type) =>
        StructureWalk.StructuresIn(type).FirstOrDefault(StructureLayout.IsAutomatic);

    /// <summary>Why a value can't be passed to C.</summary>
    public static string Reason(ITypeSymbol type, string text, KnownSymbols known) => type.Is(known.VaList)
        ? $"C passes a va_list as an address; declare 'void*' for '{text}', and pass the address of a copy ('var copy = arguments;', '&copy')"
        : AutomaticIn(type) is { } automatic
        ? $"the order of the fields of '{automatic.Text()}' is not defined (LayoutKind.Auto); use LayoutKind.Sequential"
        : $"'{text}' needs marshalling, which hook libraries do not include; use numbers, pointers and structs of these (for a string, a byte* to a u8 literal)";
}
