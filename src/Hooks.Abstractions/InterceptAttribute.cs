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

    /// <summary>Whether aliases of the same function that no hook of the assembly intercepts are a warning.</summary>
    public Aliases Aliases { get; set; }
}
