using System;

namespace Hooks;

/// <summary>Makes a static partial method the definition of a C symbol in every process that preloads the library.</summary>
/// <remarks>
/// The method must be <c>private</c> or <c>internal</c>, <c>static</c> and <c>partial</c>, have a body, and a signature of
/// native types: primitive numbers, pointers, function pointers, enumerations, structs. The generated class <c>Next</c> in the
/// same type calls the definition that the program would have used without this library (<c>RTLD_NEXT</c>, dlsym(3)).
/// A method may have several of these attributes, for symbols with the same signature (<c>open</c> and <c>open64</c>);
/// <c>Next</c> then calls the next definition of the first one that is defined.
/// </remarks>
/// <param name="symbol">The symbol in C, without a version: <c>bind</c>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class InterceptAttribute(string symbol) : Attribute
{
    /// <summary>The symbol in C.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>The library that defines the symbol, by the name that loaders know it by (its soname): <c>libssl.so.3</c>. Null for
    /// the first in the program's own order.</summary>
    /// <remarks>For a function of a library that the program opens later (dlopen(3)), and if several libraries define it. Without
    /// it <c>Next</c> finds such a function, too, in the first library that defines it. If the library isn't loaded, <c>Next</c> goes
    /// on to the other definitions.</remarks>
    public string? Library { get; set; }

    /// <summary>The version of the symbol that <c>Next</c> calls (dlvsym(3)): <c>GLIBC_2.2.5</c>. Null for the default one.</summary>
    /// <remarks>The hook is called for every version all the same: a hook library defines symbols without a version. If there is no
    /// such version, as in musl, <c>Next</c> calls the default one.</remarks>
    public string? Version { get; set; }

    /// <summary>Whether aliases of the same function that no hook of the assembly intercepts are a warning.</summary>
    public Aliases Aliases { get; set; }
}
