using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Microsoft.CSharp.RuntimeBinder;

/// <summary>What the compiler calls for operations on a value of type <c>dynamic</c>; nothing in a hook library does.</summary>
public static class Binder
{
    /// <summary>The binder of a binary operator.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder BinaryOperation(CSharpBinderFlags flags, ExpressionType operation, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a conversion.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder Convert(CSharpBinderFlags flags, Type type, Type? context);

    /// <summary>The binder of an indexer that is read.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder GetIndex(CSharpBinderFlags flags, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a member that is read.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder GetMember(CSharpBinderFlags flags, string name, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a call of the value.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder Invoke(CSharpBinderFlags flags, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a constructor.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder InvokeConstructor(CSharpBinderFlags flags, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a call of a member.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder InvokeMember(CSharpBinderFlags flags, string name, IEnumerable<Type>? typeArguments, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of the question whether a member is an event.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder IsEvent(CSharpBinderFlags flags, string name, Type? context);

    /// <summary>The binder of an indexer that is set.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder SetIndex(CSharpBinderFlags flags, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a member that is set.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder SetMember(CSharpBinderFlags flags, string name, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);

    /// <summary>The binder of a unary operator.</summary>
    [RuntimeImport("RhDynamic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern CallSiteBinder UnaryOperation(CSharpBinderFlags flags, ExpressionType operation, Type? context, IEnumerable<CSharpArgumentInfo>? argumentInfo);
}
