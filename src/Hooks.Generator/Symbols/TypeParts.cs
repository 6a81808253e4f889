using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Symbols;

/// <summary>What a type is written with.</summary>
internal static class TypeParts
{
    /// <summary>The type itself, what it points to, its elements and type arguments, the types around it, and theirs.</summary>
    public static IEnumerable<ITypeSymbol> Parts(this ITypeSymbol type)
    {
        var left = new Stack<ITypeSymbol>();
        left.Push(type);
        while (left.Count != 0)
        {
            var part = left.Pop();
            yield return part;
            switch (part)
            {
                case IPointerTypeSymbol pointer:
                    left.Push(pointer.PointedAtType);
                    break;

                case IArrayTypeSymbol array:
                    left.Push(array.ElementType);
                    break;

                case IFunctionPointerTypeSymbol { Signature: var signature }:
                    for (var i = signature.Parameters.Length - 1; i >= 0; i--)
                    {
                        left.Push(signature.Parameters[i].Type);
                    }

                    left.Push(signature.ReturnType);
                    break;

                case INamedTypeSymbol { TypeKind: not TypeKind.Error } named:
                    if (named.ContainingType is { } around)
                    {
                        left.Push(around);
                    }

                    for (var i = named.TypeArguments.Length - 1; i >= 0; i--)
                    {
                        left.Push(named.TypeArguments[i]);
                    }

                    break;
            }
        }
    }
}
